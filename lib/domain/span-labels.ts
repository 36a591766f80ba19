import type { PieceRole } from "./text";

/**
 * What formats that know only labelled stretches and labelled relations between them call the parts of a passage:
 * its source and cue words by a label of their own, joined to the passage by a relation; a piece of a passage in
 * several has the passage's tag and is joined to the first piece. Read and written under the same words.
 */
export const partLabels = {
	body: { label: null, joinedBy: "continues" },
	source: { label: "source", joinedBy: "source-of" },
	cue: { label: "cue", joinedBy: "cue-of" },
} as const satisfies Record<
	PieceRole,
	{
		/** The label of the stretch; null for the passage's own tag. */
		readonly label: string | null;
		/** The relation from the part to the first piece of its passage. */
		readonly joinedBy: string;
	}
>;

/** The roles of parts, in the order in which they are written. */
export const partRoles = ["body", "source", "cue"] as const satisfies readonly PieceRole[];

/** The role that a relation gives to where it starts; null for a relation between passages. */
export function roleJoinedBy(relation: string): PieceRole | null {
	return partRoles.find((role) => partLabels[role].joinedBy === relation) ?? null;
}
