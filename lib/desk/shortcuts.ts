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
	acceptCorrection: { keys: ["y"], group: "change" },
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
	"acceptCorrection",
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
