import "server-only";
import { ok } from "@/lib/domain/result";
import { houseErrand } from "@/lib/server/door/house";
import { database } from "@/lib/server/store/client";
import { findCopyRules, listTextsToPrint, saveCopyRules } from "@/lib/server/store/copies";
import { transact } from "@/lib/server/store/transact";
import { printRules } from "@/lib/suggest/text-prints";
import { indexCopies } from "./index-copies";

/**
 * Finds all copies again when they were found by other rules, or never: to be called with nobody at work, after the
 * migrations. Answers in how many articles it looked. What is interrupted is done whole at the next call.
 */
export async function refreshCopies(): Promise<number> {
	const proof = houseErrand("copies.index");
	if ((await findCopyRules(database(), proof)) === printRules) return 0;
	return findAllCopies();
}

/** The same whatever rules they were found by. */
export async function findAllCopies(): Promise<number> {
	const proof = houseErrand("copies.index");
	let count = 0;
	for await (const text of allTexts(proof)) {
		const saved = await transact(async (tx) => ok(await indexCopies(tx, proof, text)));
		if (!saved.ok) throw new Error(`the copies could not be found: ${saved.failure.code}`);
		count += 1;
	}
	await saveCopyRules(database(), proof, printRules);
	return count;
}

/** Every article with its newest text, a few at a time. */
export async function* allTexts(proof: Parameters<typeof listTextsToPrint>[1]) {
	const take = 50;
	for (let after: string | null = null; ; ) {
		const texts = await listTextsToPrint(database(), proof, { after, take });
		yield* texts;
		after = texts.at(-1)?.articleId ?? null;
		if (after === null) return;
	}
}
