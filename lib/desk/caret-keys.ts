/**
 * The keys that move the caret in an article’s text, for the help; with Shift they select. The browser knows most of
 * them, `lib/editor/caret-steps.ts` the others: they are those of every text, so that nobody can change them.
 */
export const caretKeys = [
	{ name: "character", keys: ["ArrowLeft", "ArrowRight"] },
	{ name: "word", keys: ["Mod+ArrowLeft", "Mod+ArrowRight"] },
	{ name: "sentence", keys: ["Alt+ArrowUp", "Alt+ArrowDown"] },
	{ name: "line", keys: ["Home", "End"] },
	{ name: "page", keys: ["PageUp", "PageDown"] },
	{ name: "text", keys: ["Mod+Home", "Mod+End"] },
] as const;
