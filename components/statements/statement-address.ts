/** The address of a statement in its dossier. */
export function statementAddress(dossierId: string, id: string): string {
	return `/dossiers/${dossierId}/statements/${id}`;
}
