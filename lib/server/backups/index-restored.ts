import "server-only";
import { indexCopies } from "@/lib/server/copies/index-copies";
import { houseErrand } from "@/lib/server/door/house";
import { listIndexedThings } from "@/lib/server/search/indexed-things";
import type { Tx } from "@/lib/server/store/client";
import { listTextsToPrint } from "@/lib/server/store/copies";
import { saveSearchRows } from "@/lib/server/store/search-index";

/** Has what was restored found by its words, and its copies known, in the transaction that restores it. */
export async function indexRestored(tx: Tx, dossierId: string): Promise<void> {
	const searching = houseErrand("search.index");
	for await (const { subjects, rows } of listIndexedThings(searching, { db: tx, dossierId }))
		await saveSearchRows(tx, searching, subjects, rows);
	const copying = houseErrand("copies.index");
	const take = 50;
	for (let after: string | null = null; ; ) {
		const texts = await listTextsToPrint(tx, copying, { after, take, dossierId });
		for (const text of texts) await indexCopies(tx, copying, text);
		after = texts.at(-1)?.articleId ?? null;
		if (after === null) return;
	}
}
