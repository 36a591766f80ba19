/** Where the help lists a shortcut. */
export const shortcutGroups = ["mark", "move", "change", "page", "review", "compare"] as const;
export type ShortcutGroup = (typeof shortcutGroups)[number];

/** The screens on which keys do something; on one of them no key does two things. */
export const keyPlaces = ["desk", "compare", "review"] as const;
export type KeyPlace = (typeof keyPlaces)[number];

interface ShortcutRow {
	/**
	 * The keys that do it: the character a keyboard gives, or the name of a key (`KeyboardEvent.key`);
	 * `Mod+` before it is Ctrl, or ⌘ where there is one. The first is shown.
	 */
	readonly keys: readonly string[];
	readonly group: ShortcutGroup;
	/** Where it is heard. */
	readonly places: readonly KeyPlace[];
}

const desk = ["desk"] as const;
const texts = ["desk", "compare"] as const;

/** What keys do, besides tags, types of link and outcomes, whose keys are in their own tables. */
export const shortcuts = {
	repeat: { keys: ["."], group: "mark", places: desk },
	identical: { keys: ["*"], group: "mark", places: desk },
	keepWhole: { keys: ['"'], group: "mark", places: desk },
	addPiece: { keys: ["+"], group: "mark", places: desk },
	link: { keys: ["l"], group: "mark", places: texts },
	statement: { keys: ["s"], group: "mark", places: texts },
	text: { keys: ["t"], group: "move", places: texts },
	next: { keys: ["j"], group: "move", places: keyPlaces },
	previous: { keys: ["k"], group: "move", places: keyPlaces },
	marksHere: { keys: ["Enter"], group: "move", places: texts },
	goBack: { keys: ["b"], group: "move", places: desk },
	filter: { keys: ["f"], group: "move", places: desk },
	edit: { keys: ["e"], group: "change", places: desk },
	note: { keys: ["n"], group: "change", places: desk },
	cite: { keys: ["q"], group: "page", places: desk },
	edgeBack: { keys: ["["], group: "change", places: desk },
	edgeOn: { keys: ["]"], group: "change", places: desk },
	edgeWordBack: { keys: ["{"], group: "change", places: desk },
	edgeWordOn: { keys: ["}"], group: "change", places: desk },
	otherEdge: { keys: ["o"], group: "change", places: texts },
	acceptCorrection: { keys: ["y"], group: "change", places: desk },
	remove: { keys: ["Delete", "Backspace"], group: "change", places: texts },
	undo: { keys: ["Mod+z"], group: "page", places: keyPlaces },
	redo: { keys: ["Mod+Shift+z", "Mod+y"], group: "page", places: texts },
	compare: { keys: ["v"], group: "page", places: desk },
	search: { keys: ["/"], group: "page", places: texts },
	escape: { keys: ["Escape"], group: "page", places: texts },
	help: { keys: ["?"], group: "page", places: keyPlaces },
	swap: { keys: ["x"], group: "compare", places: ["compare"] },
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
	"cite",
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
	"swap",
] as const satisfies readonly Shortcut[];

/** The row of a shortcut, typed by its columns. */
export function shortcutRow(name: Shortcut): ShortcutRow {
	return shortcuts[name];
}
