import "server-only";
import { ok } from "@/lib/domain/result";
import { houseErrand } from "@/lib/server/door/house";
import { database } from "@/lib/server/store/client";
import {
	listWrongSubjects,
	removeStrayEntries,
	saveSearchRows,
} from "@/lib/server/store/search-index";
import { transact } from "@/lib/server/store/transact";
import { listIndexedThings } from "./indexed-things";
import type { SearchRows } from "./search-rows";

/**
 * Makes the search entries again of the things that have others than their words ask for, and removes those of things
 * that are not there. Answers of how many things.
 */
export async function repairSearchIndex(): Promise<number> {
	const proof = houseErrand("search.index");
	let count = 0;
	for await (const things of listIndexedThings(proof)) count += await repairAmong(things);
	return count + (await removeStrayEntries(database(), proof));
}

async function repairAmong({ subjects, rows }: SearchRows): Promise<number> {
	const proof = houseErrand("search.index");
	const repaired = await transact(async (tx) => {
		const wrong = await listWrongSubjects(tx, proof, subjects, rows);
		const keys = new Set(wrong.map(keyOf));
		const isWrong = (row: { kind: string; subjectId: string }) => keys.has(keyOf(row));
		const of = subjects.filter(isWrong);
		if (of.length > 0) await saveSearchRows(tx, proof, of, rows.filter(isWrong));
		return ok(of.length);
	});
	if (!repaired.ok) throw new Error(`search entries were not mended: ${repaired.failure.code}`);
	return repaired.value;
}

function keyOf({ kind, subjectId }: { kind: string; subjectId: string }): string {
	return `${kind} ${subjectId}`;
}
