import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import { isId } from "@/lib/domain/id";
import { type Page, pageLimits } from "@/lib/domain/page";
import type { Granted } from "@/lib/domain/proof";
import type { ReviewQuery } from "@/lib/domain/queries";
import { fail, ok, type Result } from "@/lib/domain/result";
import { daysOfDue, reviewAges } from "@/lib/domain/review-filter";
import { type ReviewLine, toReviewLine } from "@/lib/domain/review-line";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { titlesOf } from "@/lib/server/statements/to-statement-view";
import { database } from "@/lib/server/store/client";
import {
	listDecided,
	listWaiting,
	type QueuedRow,
	type QueueStretch,
	type WaitingFilter,
} from "@/lib/server/store/review-queue";
import { listStatementTitles } from "@/lib/server/store/statements";
import { readEntries } from "./read-entries";
import { readPlace, writePlace } from "./review-places";

/** The states of the reader’s own things on the lists about them. */
const statesOf = {
	returned: ["changes_requested"],
	received: ["proposed", "approved", "rejected"],
} as const;

/**
 * A page of a review list, in short. It continues after a thing by its place and not by its number, so that what is
 * decided meanwhile moves nothing; a cursor nobody gave is `invalid`.
 */
export async function pageReview(
	actor: Actor,
	dossierId: string,
	query: ReviewQuery,
	now: Date = new Date(),
): Promise<Result<Page<ReviewLine>>> {
	const opened = await openDossier(actor, "review.list", dossierId);
	if (!opened.ok) return opened;
	const after = query.cursor === undefined ? null : readPlace(query.cursor);
	if (after === undefined) return fail("invalid", { fields: [{ path: "cursor", code: "other" }] });
	const size = query.limit ?? pageLimits.usual;
	const rows = await listRows(opened.value, query, { after, take: size + 1 }, now);
	const shown = rows.slice(0, size);
	const entries = await readEntries(actor, opened.value, shown);
	const last = shown.at(-1);
	const next = rows.length > size && last !== undefined ? writePlace(last) : null;
	const lines = entries.map(toReviewLine);
	const list =
		query.group === "statement" ? await withStatements(opened.value, lines, shown) : lines;
	return ok({ list, next });
}

/** The lines with the statements that they were put in order by. */
async function withStatements(
	granted: Granted<"review.list", unknown>,
	lines: readonly ReviewLine[],
	rows: readonly QueuedRow[],
): Promise<ReviewLine[]> {
	const groups = new Map(rows.flatMap(({ id, group }) => (isId(group) ? [[id, group]] : [])));
	const titles = await listStatementTitles(database(), granted, [...new Set(groups.values())]);
	const worded = groupBy(titles, (title) => title.statementId);
	return lines.map((line) => {
		const id = groups.get(line.id);
		const statement = id === undefined ? null : { id, titles: titlesOf(worded.get(id) ?? []) };
		return { ...line, statement };
	});
}

function listRows(
	granted: Granted<"review.list", unknown> & { readonly dossierId: string },
	query: ReviewQuery,
	stretch: QueueStretch,
	now: Date,
): Promise<QueuedRow[]> {
	const { dossierId } = granted;
	if (query.list !== "waiting")
		return listDecided(database(), granted, dossierId, statesOf[query.list], stretch);
	return listWaiting(database(), granted, dossierId, toFilter(query, now), stretch);
}

function toFilter(query: ReviewQuery, now: Date): WaitingFilter {
	const { kind, tag, authorId, age, due, back, whose, group } = query;
	const day = 24 * 60 * 60 * 1000;
	return {
		kind: kind ?? null,
		tag: tag ?? null,
		authorId: authorId ?? null,
		before: age === undefined ? null : new Date(now.getTime() - reviewAges[age] * day),
		due: due === undefined ? null : daysOfDue(due, now),
		back: back !== undefined,
		mayDecide: whose !== undefined,
		group: group ?? null,
	};
}
