/**
 * The tags: what a passage does. One row a tag; everything that depends on which tag a passage has
 * reads a column here. Words are in `lib/i18n/messages`, colours in `app/tokens.css` under the same keys.
 */
export interface TagRow {
	/** The sign shown on chips and beside marks, the same in every language. */
	readonly sign: string;
	/** The outline of the chip that carries the sign. */
	readonly shape: "square" | "circle" | "bubble";
	/** The underline that tells the tag apart without colour. */
	readonly underline: "solid" | "wavy" | "dotted";
	/** The default key that tags a selection. */
	readonly key: string;
	/** Whether the passage rejects something said earlier. */
	readonly polarity: "positive" | "negative";
	/** The link without which such a passage is an open question; null when it stands alone. */
	readonly answersBy: "denies" | null;
	/** Whether source and cue words are picked out within or beside the passage. */
	readonly hasSourceAndCue: boolean;
	/** The stance a new membership of such a passage starts with. */
	readonly stance: "asserts" | "denies" | "reports";
}

export const tags = {
	claim: {
		sign: "=",
		shape: "square",
		underline: "solid",
		key: "c",
		polarity: "positive",
		answersBy: null,
		hasSourceAndCue: false,
		stance: "asserts",
	},
	denial: {
		sign: "≠",
		shape: "circle",
		underline: "wavy",
		key: "d",
		polarity: "negative",
		answersBy: "denies",
		hasSourceAndCue: false,
		stance: "denies",
	},
	attribution: {
		sign: "“",
		shape: "bubble",
		underline: "dotted",
		key: "a",
		polarity: "positive",
		answersBy: null,
		hasSourceAndCue: true,
		stance: "reports",
	},
} as const satisfies Record<string, TagRow>;

export type Tag = keyof typeof tags;

/** The tags in the order in which they are offered. */
export const tagNames = ["claim", "denial", "attribution"] as const satisfies readonly Tag[];

/** The row of a tag, typed by its columns rather than by its values. */
export function tagRow(tag: Tag): TagRow {
	return tags[tag];
}
