import { uuidv7 } from "uuidv7";
import { addImportFile } from "@/lib/server/imports/add-import-file";
import { pageImportLines } from "@/lib/server/imports/page-import-lines";
import { readImport } from "@/lib/server/imports/read-import";
import { type Newsroom, type TestActor, take } from "./newsroom";

/** An import that has begun. */
export interface FilledImport {
	readonly lead: TestActor;
	readonly dossierId: string;
	readonly importId: string;
}

/** A file of an import. */
export interface NamedFile {
	readonly name: string;
	readonly bytes: Uint8Array | string;
}

/** An import with these files in a dossier of its own; it has begun, and nobody works on it yet. */
export async function fillImport(
	newsroom: Newsroom,
	files: readonly NamedFile[],
): Promise<FilledImport> {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const importId = uuidv7();
	for (const { name, bytes } of files) {
		const to = { dossierId, importId, fileId: uuidv7() };
		take(await addImportFile(lead, to, { name, bytes: Uint8Array.from(Buffer.from(bytes)) }));
	}
	// Not by startImport, which would have this process work on it by itself.
	await newsroom.database.owner.query(
		`UPDATE "ImportJob" SET "state" = 'running' WHERE "id" = $1`,
		[importId],
	);
	return { lead, dossierId, importId };
}

/** What became of each file. */
export async function linesOf({ lead, dossierId, importId }: FilledImport) {
	const lines = [];
	let cursor: string | undefined;
	do {
		const page = { limit: 200, ...(cursor !== undefined && { cursor }) };
		const { list, next } = take(await pageImportLines(lead, { dossierId, importId }, page));
		lines.push(...list);
		cursor = next ?? undefined;
	} while (cursor !== undefined);
	return lines;
}

/** How far an import is. */
export async function readJob({ lead, dossierId, importId }: FilledImport) {
	return take(await readImport(lead, dossierId, importId));
}

/** The text of the file with a number. */
export function textOf(n: number | string): string {
	return `Le quai ${n}\n\nUn texte du quai ${n}, assez long pour l’être.`;
}

/** A file of which an article comes. */
export function goodFile(n: number): NamedFile {
	return { name: `quai-${n}.txt`, bytes: textOf(n) };
}
