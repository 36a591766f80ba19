import "server-only";
import type { Granted } from "@/lib/domain/proof";
import { ok, type Result } from "@/lib/domain/result";
import { type StatementHistory, statementHistoryLimit } from "@/lib/domain/statement-history";
import type { VerdictEntry } from "@/lib/domain/verdict";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { toEventViews } from "@/lib/server/events/to-event-views";
import { toDecisionView } from "@/lib/server/review/review-facts";
import { database } from "@/lib/server/store/client";
import { listDecisionRows, listEventsAbout, listRevisions } from "@/lib/server/store/history";
import { findStatement } from "@/lib/server/store/statements";
import { listGrades } from "@/lib/server/store/verdict-scale";
import { meantBy } from "@/lib/server/verdict-scale/to-grade";
import { verdictContent } from "./verdict-content";

/** All that was done to a living statement, its members and its evidence, and every verdict that was proposed on it. */
export async function readStatementHistory(
	actor: Actor,
	id: string,
): Promise<Result<StatementHistory>> {
	const opened = await openThing(actor, "event.list", id, findStatement);
	if (!opened.ok) return opened;
	const { dossierId } = opened.value;
	const limit = statementHistoryLimit;
	const [rows, verdicts] = await Promise.all([
		listEventsAbout(database(), opened.value, { dossierId, statementId: id, limit }),
		readVerdicts(opened.value, id),
	]);
	return ok({ verdicts, events: await toEventViews(opened.value, dossierId, rows) });
}

async function readVerdicts(
	granted: Granted<"event.list", unknown>,
	subjectId: string,
): Promise<VerdictEntry[]> {
	const of = { kind: "verdict", subjectId, limit: statementHistoryLimit } as const;
	const [revisions, decisions] = await Promise.all([
		listRevisions(database(), granted, of),
		listDecisionRows(database(), granted, of),
	]);
	const contents = revisions.map(({ content }) => verdictContent(content));
	const grades = await listGrades(database(), granted, [
		...new Set(contents.map(({ scale }) => scale)),
	]);
	return revisions.flatMap(({ number: revision, editor: author, at }, index) => {
		const said = contents[index];
		const meant = grades.find((row) => row.name === said?.grade && row.revision === said.scale);
		if (said === undefined || meant === undefined) return [];
		const decided = decisions.find((one) => one.revision === revision && one.withdrawal === null);
		return {
			...{ ...meantBy(meant), method: said.method, revision, author },
			at: at.toISOString(),
			decision: decided === undefined ? null : toDecisionView(decided),
		};
	});
}
