import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import { oneOf, oneOfOrNull } from "@/lib/domain/one-of";
import type { DecisionView, PastDecision } from "@/lib/domain/people";
import { outcomeNames, type RevisionKind, reasonNames } from "@/lib/domain/review";
import type { Db } from "@/lib/server/store/client";
import { type DecisionRow, listEditors, listLastDecisions } from "@/lib/server/store/review-marks";

type Proof = Parameters<typeof listLastDecisions>[1];

/** What reviews say about a set of things: last decisions, and who edited since the last approval. */
export interface ReviewFacts {
	readonly decisions: ReadonlyMap<string, DecisionView>;
	readonly editors: ReadonlyMap<
		string,
		readonly { readonly editorId: string; readonly at: Date }[]
	>;
}

/** Reads the review facts of things of one kind: two queries, however many things. */
export async function readReviewFacts(
	db: Db,
	proof: Proof,
	kind: RevisionKind,
	ids: readonly string[],
): Promise<ReviewFacts> {
	const [decisions, editors] = await Promise.all([
		listLastDecisions(db, proof, kind, ids),
		listEditors(db, proof, kind, ids),
	]);
	return {
		decisions: new Map(decisions.map((row) => [row.subjectId, toDecisionView(row)])),
		editors: groupBy(editors, (row) => row.subjectId),
	};
}

/** The fields of a view that come from reviews. */
export function reviewFieldsOf(
	id: string,
	facts: ReviewFacts,
): { decision: DecisionView | null; editorIds: readonly string[] } {
	const editors = facts.editors.get(id) ?? [];
	return {
		decision: facts.decisions.get(id) ?? null,
		editorIds: editors.map((editor) => editor.editorId),
	};
}

/** A decision of the past as the screens see it. */
export function toPastDecision(
	row: DecisionRow & { readonly withdrawal: { readonly at: Date } | null },
): PastDecision {
	return { ...toDecisionView(row), withdrawnAt: row.withdrawal?.at.toISOString() ?? null };
}

/** A decision as the screens see it. */
export function toDecisionView(row: DecisionRow): DecisionView {
	return {
		id: row.id,
		outcome: oneOf(outcomeNames, row.outcome),
		reason: oneOfOrNull(reasonNames, row.reason),
		words: row.words,
		revision: row.revision,
		decider: { id: row.deciderId, name: row.deciderName },
		at: row.at.toISOString(),
	};
}
