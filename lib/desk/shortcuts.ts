import { tagNames, tagRow } from "@/lib/domain/tags";

/** Where the help lists a shortcut. */
export const shortcutGroups = ["mark", "move", "change", "page"] as const;
export type ShortcutGroup = (typeof shortcutGroups)[number];

interface ShortcutRow {
	/**
	 * The keys that do it: the character a keyboard gives, or the name of a key (`KeyboardEvent.key`);
	 * `Mod+` before it is Ctrl, or ⌘ where there is one. The first is shown.
	 */
	readonly keys: readonly string[];
	readonly group: ShortcutGroup;
}

/** What keys do at the desk, besides the tags, whose keys are in the table of tags. */
export const shortcuts = {
	repeat: { keys: ["."], group: "mark" },
	identical: { keys: ["*"], group: "mark" },
	keepWhole: { keys: ['"'], group: "mark" },
	addPiece: { keys: ["+"], group: "mark" },
	link: { keys: ["l"], group: "mark" },
	statement: { keys: ["s"], group: "mark" },
	text: { keys: ["t"], group: "move" },
	next: { keys: ["j"], group: "move" },
	previous: { keys: ["k"], group: "move" },
	marksHere: { keys: ["Enter"], group: "move" },
	goBack: { keys: ["b"], group: "move" },
	filter: { keys: ["f"], group: "move" },
	edit: { keys: ["e"], group: "change" },
	note: { keys: ["n"], group: "change" },
	edgeBack: { keys: ["["], group: "change" },
	edgeOn: { keys: ["]"], group: "change" },
	edgeWordBack: { keys: ["{"], group: "change" },
	edgeWordOn: { keys: ["}"], group: "change" },
	otherEdge: { keys: ["o"], group: "change" },
	remove: { keys: ["Delete", "Backspace"], group: "change" },
	undo: { keys: ["Mod+z"], group: "page" },
	redo: { keys: ["Mod+Shift+z", "Mod+y"], group: "page" },
	compare: { keys: ["v"], group: "page" },
	search: { keys: ["/"], group: "page" },
	escape: { keys: ["Escape"], group: "page" },
	help: { keys: ["?"], group: "page" },
} as const satisfies Record<string, ShortcutRow>;

export type Shortcut = keyof typeof shortcuts;

/** The shortcuts in the order of the table. */
export const shortcutNames = [
	"repeat",
	"identical",
	"keepWhole",
	"addPiece",
	"link",
	"statement",
	"text",
	"next",
	"previous",
	"marksHere",
	"goBack",
	"filter",
	"edit",
	"note",
	"edgeBack",
	"edgeOn",
	"edgeWordBack",
	"edgeWordOn",
	"otherEdge",
	"remove",
	"undo",
	"redo",
	"compare",
	"search",
	"escape",
	"help",
] as const satisfies readonly Shortcut[];

/** The row of a shortcut, typed by its columns. */
export function shortcutRow(name: Shortcut): ShortcutRow {
	return shortcuts[name];
}

/** What was pressed, as a keyboard event tells it. */
export interface Stroke {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	readonly shiftKey: boolean;
	/** Whether AltGr is held: then Ctrl and Alt only helped to write the character. */
	readonly altGraph: boolean;
}

/** What a stroke asks for: a tag for the selected words, or a shortcut; null for neither. */
export type Asked =
	| { readonly kind: "tag"; readonly tag: (typeof tagNames)[number] }
	| { readonly kind: "shortcut"; readonly name: Shortcut };

/** What these keys do at the desk. */
export function askedBy(stroke: Stroke): Asked | null {
	const name = nameOf(stroke);
	if (name === null) return null;
	const tag = tagNames.find((candidate) => tagRow(candidate).key === name);
	if (tag !== undefined) return { kind: "tag", tag };
	const shortcut = shortcutNames.find((candidate) => shortcutRow(candidate).keys.includes(name));
	return shortcut === undefined ? null : { kind: "shortcut", name: shortcut };
}

function nameOf(stroke: Stroke): string | null {
	const isHeld = !stroke.altGraph && (stroke.ctrlKey || stroke.metaKey);
	if (stroke.altKey && !stroke.altGraph) return null;
	const key = stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key;
	const isLetter = /^\p{L}$/u.test(key);
	if (!isHeld) return isLetter && stroke.shiftKey ? null : key;
	return `Mod+${stroke.shiftKey ? "Shift+" : ""}${key}`;
}
