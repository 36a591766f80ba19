/** The fields of a link that can be edited; `reopens` says whether an edit lapses its approval. */
export const linkFields = {
	type: { reopens: true },
	certainty: { reopens: true },
	note: { reopens: false },
} as const satisfies Record<string, { readonly reopens: boolean }>;

export type LinkField = keyof typeof linkFields;

/** The fields in the order of the table. */
export const linkFieldNames = ["type", "certainty", "note"] as const satisfies readonly LinkField[];

/** Whether an edit of these fields puts an approved link back to proposed. */
export function doesLinkReopen(changed: readonly LinkField[]): boolean {
	return changed.some((field) => linkFields[field].reopens);
}
