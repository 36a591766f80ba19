import "server-only";
import { z } from "zod";
import { languageNames } from "@/lib/domain/languages";
import type { Granted } from "@/lib/domain/proof";
import { ok, type Result } from "@/lib/domain/result";
import {
	type StatementHistory,
	type StatementRevision,
	statementHistoryLimit,
} from "@/lib/domain/statement-history";
import type { VerdictEntry } from "@/lib/domain/verdict";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { toEventViews } from "@/lib/server/events/to-event-views";
import type { RevisionRow } from "@/lib/server/review/read-history";
import { toDecisionView } from "@/lib/server/review/review-facts";
import { database } from "@/lib/server/store/client";
import { listDecisionRows, listEventsAbout, listRevisions } from "@/lib/server/store/history";
import { findStatement } from "@/lib/server/store/statements";
import { listGrades } from "@/lib/server/store/verdict-scale";
import { meantBy } from "@/lib/server/verdict-scale/to-grade";
import { verdictContent } from "./verdict-content";

/** What a revision of a statement keeps, version 1. */
const storedSchema = z.strictObject({
	v: z.literal(1),
	fields: z.strictObject({
		titles: z.array(z.strictObject({ language: z.enum(languageNames), title: z.string() })),
	}),
});

/** All that was done to a living statement, its members and its evidence, and every verdict that was proposed on it. */
export async function readStatementHistory(
	actor: Actor,
	id: string,
): Promise<Result<StatementHistory>> {
	const opened = await openThing(actor, "event.list", id, findStatement);
	if (!opened.ok) return opened;
	const { dossierId } = opened.value;
	const limit = statementHistoryLimit;
	const [rows, verdicts, wordings] = await Promise.all([
		listEventsAbout(database(), opened.value, { dossierId, statementId: id, limit }),
		readVerdicts(opened.value, id),
		listRevisions(database(), opened.value, { kind: "statement", subjectId: id, limit }),
	]);
	const events = await toEventViews(opened.value, dossierId, rows);
	return ok({ verdicts, revisions: wordings.map(toRevision), events });
}

function toRevision({ number, editor, at, content }: RevisionRow): StatementRevision {
	const { titles } = storedSchema.parse(content).fields;
	const wording = Object.fromEntries(titles.map(({ language, title }) => [language, title]));
	return { number, editor, at: at.toISOString(), content: wording };
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
