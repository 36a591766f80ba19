/** The fields of an annotation that can be edited; `reopens` says whether an edit lapses its approval. */
export const annotationFields = {
	tag: { reopens: true },
	pieces: { reopens: true },
	speakerIds: { reopens: true },
	certainty: { reopens: true },
	quoteType: { reopens: true },
	checkWorthiness: { reopens: false },
	note: { reopens: false },
} as const satisfies Record<string, { readonly reopens: boolean }>;

export type AnnotationField = keyof typeof annotationFields;

/** The fields in the order of the table. */
export const annotationFieldNames = [
	"tag",
	"pieces",
	"speakerIds",
	"certainty",
	"quoteType",
	"checkWorthiness",
	"note",
] as const satisfies readonly AnnotationField[];

/** Whether an edit of these fields puts an approved annotation back to proposed. */
export function doesReopen(changed: readonly AnnotationField[]): boolean {
	return changed.some((field) => annotationFields[field].reopens);
}

export const certainties = ["unspecified", "certain", "probable", "possible"] as const;
export type Certainty = (typeof certainties)[number];

export const quoteTypes = ["direct", "indirect", "mixed"] as const;
export type QuoteType = (typeof quoteTypes)[number];

export const checkWorthinessLevels = ["high", "medium", "low"] as const;
export type CheckWorthiness = (typeof checkWorthinessLevels)[number];
