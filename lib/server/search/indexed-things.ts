import "server-only";
import { storedBlocksSchema } from "@/lib/domain/article";
import { storedNoteSchema } from "@/lib/domain/note";
import type { House } from "@/lib/domain/proof";
import { database } from "@/lib/server/store/client";
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

/**
 * Everything that can be found with the rows it should have, read from the things themselves, a batch at a time. What
 * is deleted is among it: it can be restored.
 */
export async function* listIndexedThings(proof: Reading): AsyncGenerator<SearchRows> {
	for (const dossierId of await listIndexedDossiers(database(), proof)) {
		const { articles, speakers, statements } = await findIndexedThings(
			database(),
			proof,
			dossierId,
		);
		const named = articles.map(({ outlet, ...article }) =>
			articleRows({ ...article, dossierId, outlet: outlet?.name ?? null }),
		);
		yield joinRows([...named, ...speakers.map(speakerRows), ...statements.map(statementRows)]);
		for (const { id } of articles) {
			yield* listTexts(proof, dossierId, id);
			yield* listPassages(proof, dossierId, id);
		}
	}
}

async function* listTexts(
	proof: Reading,
	dossierId: string,
	articleId: string,
): AsyncGenerator<SearchRows> {
	for (const { blocks, ...version } of await listIndexedVersions(database(), proof, articleId)) {
		// A version whose blocks cannot be read has a finding of its own.
		const parsed = storedBlocksSchema.safeParse(blocks).data?.blocks ?? [];
		yield textRows({ ...version, dossierId, articleId, blocks: parsed });
	}
}

async function* listPassages(
	proof: Reading,
	dossierId: string,
	articleId: string,
): AsyncGenerator<SearchRows> {
	for (let after: string | null = null, more = true; more; ) {
		const found = await listIndexedAnnotations(database(), proof, articleId, after, batch);
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
