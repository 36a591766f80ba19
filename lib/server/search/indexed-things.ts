import "server-only";
import { storedBlocksSchema } from "@/lib/domain/article";
import { storedNoteSchema } from "@/lib/domain/note-schema";
import type { House } from "@/lib/domain/proof";
import { type Db, database } from "@/lib/server/store/client";
import {
	findIndexedThings,
	listIndexedAnnotations,
	listIndexedDossiers,
	listIndexedVersions,
} from "@/lib/server/store/search-index";
import {
	annotationRows,
	articleRows,
	joinRows,
	type SearchRows,
	speakerRows,
	statementRows,
	textRows,
} from "./search-rows";

type Reading = House<"search.index" | "doctor">;
const batch = 500;

/** The one dossier that is wanted, and what it is read from. */
interface Only {
	readonly db: Db;
	readonly dossierId: string;
}

interface Place {
	readonly dossierId: string;
	readonly articleId: string;
}

/**
 * Everything that can be found with the rows it should have, read from the things themselves, a batch at a time. What
 * is deleted is among it: it can be restored. Only what is in one dossier, as a transaction has it, when that is told.
 */
export async function* listIndexedThings(proof: Reading, only?: Only): AsyncGenerator<SearchRows> {
	const db = only?.db ?? database();
	const dossierIds = only ? [only.dossierId] : await listIndexedDossiers(db, proof);
	for (const dossierId of dossierIds) {
		const { articles, speakers, statements } = await findIndexedThings(db, proof, dossierId);
		const named = articles.map(({ outlet, ...article }) =>
			articleRows({ ...article, dossierId, outlet: outlet?.name ?? null }),
		);
		yield joinRows([...named, ...speakers.map(speakerRows), ...statements.map(statementRows)]);
		for (const { id } of articles) {
			yield* listTexts(db, proof, { dossierId, articleId: id });
			yield* listPassages(db, proof, { dossierId, articleId: id });
		}
	}
}

async function* listTexts(
	db: Db,
	proof: Reading,
	{ dossierId, articleId }: Place,
): AsyncGenerator<SearchRows> {
	for (const { blocks, ...version } of await listIndexedVersions(db, proof, articleId)) {
		// A version whose blocks cannot be read has a finding of its own.
		const parsed = storedBlocksSchema.safeParse(blocks).data?.blocks ?? [];
		yield textRows({ ...version, dossierId, articleId, blocks: parsed });
	}
}

async function* listPassages(
	db: Db,
	proof: Reading,
	{ dossierId, articleId }: Place,
): AsyncGenerator<SearchRows> {
	for (let after: string | null = null, more = true; more; ) {
		const found = await listIndexedAnnotations(db, proof, articleId, after, batch);
		const rows = found.map(({ id, note, anchors }) => {
			const quotes = anchors.flatMap(({ pieces }) => pieces.map(({ quote }) => quote));
			const words = storedNoteSchema.safeParse(note).data ?? null;
			return annotationRows({ id, dossierId, articleId, quotes, note: words });
		});
		if (rows.length > 0) yield joinRows(rows);
		after = found.at(-1)?.id ?? null;
		more = found.length === batch;
	}
}
