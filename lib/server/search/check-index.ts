import "server-only";
import { houseErrand } from "@/lib/server/door/house";
import { database } from "@/lib/server/store/client";
import { listStrayEntries, listWrongSubjects } from "@/lib/server/store/search-index";
import { listIndexedThings } from "./indexed-things";

/** Things that a search would find by other words than they have; one English line for each. */
export async function checkSearchIndex(): Promise<string[]> {
	const proof = houseErrand("doctor");
	const problems: string[] = [];
	for await (const { subjects, rows } of listIndexedThings(proof)) {
		for (const { kind, subjectId } of await listWrongSubjects(database(), proof, subjects, rows))
			problems.push(`${subjectId}: what the search knows of this ${kind} is not what it says`);
	}
	for (const { kind, subjectId } of await listStrayEntries(database(), proof))
		problems.push(`${subjectId}: the search knows a ${kind} that is not there`);
	return problems;
}
