import "server-only";
import { repairCopies } from "@/lib/server/copies/repair-copies";
import { repairSearchIndex } from "@/lib/server/search/repair-index";

/**
 * Makes again what is derived from the newsroom's own words and is not what they say: what the search reads, and what
 * copies are found by. Nothing else is touched: no text, no mark, no decision and no entry of the history can be made again.
 * One English line for each repair; none where nothing was wrong.
 */
export async function repairDerived(): Promise<readonly string[]> {
	const [things, articles] = [await repairSearchIndex(), await repairCopies()];
	return [
		...(things === 0 ? [] : [`Made again what the search knows of ${count(things, "thing")}.`]),
		...(articles === 0 ? [] : [`Looked for copies again in ${count(articles, "article")}.`]),
	];
}

function count(n: number, noun: string): string {
	return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
