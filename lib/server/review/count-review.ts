import "server-only";
import { oneOf } from "@/lib/domain/one-of";
import { ok, type Result } from "@/lib/domain/result";
import { decidedKinds } from "@/lib/domain/review";
import type { ReviewCounts } from "@/lib/domain/review-filter";
import { tagNames } from "@/lib/domain/tags";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { countDecided, countWaiting, type WaitingCount } from "@/lib/server/store/review-queue";

/** How many things wait, by what they are; of those alone that the reader may decide, when that is asked for. */
export async function countReview(
	actor: Actor,
	dossierId: string,
	{ whose }: { readonly whose?: "me" },
): Promise<Result<ReviewCounts>> {
	const opened = await openDossier(actor, "review.list", dossierId);
	if (!opened.ok) return opened;
	const [all, returned] = await Promise.all([
		countWaiting(database(), opened.value, dossierId),
		countDecided(database(), opened.value, dossierId, ["changes_requested"]),
	]);
	const rows = whose === undefined ? all : all.filter(({ edited }) => !edited);
	return ok({
		total: sum(rows),
		back: sum(rows.filter(({ back }) => back)),
		others: sum(all.filter(({ edited }) => edited)),
		kinds: decidedKinds
			.map((kind) => ({ kind, count: sum(rows.filter((row) => row.kind === kind)) }))
			.filter(({ count }) => count > 0),
		tags: tagNames
			.map((tag) => ({ tag, count: sum(rows.filter((row) => tagOf(row) === tag)) }))
			.filter(({ count }) => count > 0),
		authors: authorsOf(rows),
		returned,
	});
}

function tagOf({ tag }: WaitingCount) {
	return tag === null ? null : oneOf(tagNames, tag);
}

function authorsOf(rows: readonly WaitingCount[]) {
	const authors = new Map<string, { id: string; name: string; count: number }>();
	for (const { authorId: id, author: name, count } of rows)
		authors.set(id, { id, name, count: count + (authors.get(id)?.count ?? 0) });
	return [...authors.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function sum(rows: readonly WaitingCount[]): number {
	return rows.reduce((total, { count }) => total + count, 0);
}
