import "server-only";
import { ok } from "@/lib/domain/result";
import { houseErrand } from "@/lib/server/door/house";
import { database } from "@/lib/server/store/client";
import { findSearchRules, saveSearchRows, saveSearchRules } from "@/lib/server/store/search-index";
import { transact } from "@/lib/server/store/transact";
import { lexemeRules } from "@/lib/text/lexemes";
import { listIndexedThings } from "./indexed-things";

/**
 * Makes all search entries again when they were made by other rules, or never: to be called with nobody at work, after
 * the migrations. Answers of how many things it made them. What is interrupted is done whole at the next call.
 */
export async function refreshSearchIndex(): Promise<number> {
	const proof = houseErrand("search.index");
	if ((await findSearchRules(database(), proof)) === lexemeRules) return 0;
	let count = 0;
	for await (const { subjects, rows } of listIndexedThings(proof)) {
		const saved = await transact(async (tx) => {
			await saveSearchRows(tx, proof, subjects, rows);
			return ok(null);
		});
		count += subjects.length;
		if (!saved.ok) throw new Error(`the search entries could not be made: ${saved.failure.code}`);
	}
	await saveSearchRules(database(), proof, lexemeRules);
	return count;
}
