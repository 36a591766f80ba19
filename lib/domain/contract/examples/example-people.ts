import type { DossierMemberView, PersonView } from "../../people";
import type { Receipt } from "../../write";
import { exampleIds } from "./example-ids";

export const edwina: PersonView = { id: exampleIds.edwina, name: "Edwina Larkmoor" };
export const basile: PersonView = { id: exampleIds.basile, name: "Basile Courtevigne" };
export const imogen: PersonView = { id: exampleIds.imogen, name: "Imogen Hartsleigh" };

/** The members of the dossier, its lead first. */
export const members: readonly DossierMemberView[] = [
	{ ...basile, role: "reviewer", lead: true, disabled: false },
	{ ...edwina, role: "checker", lead: false, disabled: false },
];

/** The receipt of a write. */
export function receiptOf(
	id: string,
	revision: number,
	more: Partial<Pick<Receipt, "state" | "also">> = {},
): Receipt {
	const { op: opId } = exampleIds;
	return {
		opId,
		id,
		revision,
		state: null,
		at: "2026-03-05T10:21:07.312Z",
		seq: 210,
		also: [],
		...more,
	};
}
