import type { PlacedPiece } from "@/lib/exports/notes/stretches";

/** The name of a thing in the file: an id may begin with a digit, a name of XML may not. */
export function nameOf(id: string): string {
	return `n-${id}`;
}

/** The names of the anchors before and after a piece. */
export function anchorsOf({ note, piece }: Pick<PlacedPiece, "note" | "piece">) {
	const name = `${nameOf(note.annotation.id)}.${piece}`;
	return { before: `${name}.s`, after: `${name}.e` } as const;
}

/** The name of a category of a closed table: `tag.claim`. */
export function categoryOf(table: string, name: string): string {
	return `${table}.${name}`;
}
