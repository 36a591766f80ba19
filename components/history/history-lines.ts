import type { AnnotationHistory } from "@/lib/domain/annotation-history";
import { canonicalJson } from "@/lib/domain/event-chain";
import type { PastDecision, PersonView } from "@/lib/domain/people";

/** What a thing said after one of its edits, and who made it say so. */
export interface Revised {
	readonly number: number;
	readonly at: string;
	readonly editor: PersonView;
	readonly content: object;
}

/** All that was done to a thing, newest first in each list. */
export interface HistoryOf<Revision> extends Partial<Omit<AnnotationHistory, "revisions">> {
	readonly revisions: readonly Revision[];
}

/** A field that an edit changed, with what the thing said before and after. */
export interface HistoryChange<Revision, Field> {
	readonly field: Field;
	readonly before: Revision;
	readonly after: Revision;
}

/** One thing that was done; `key` is its own among the lines of the same. */
export type HistoryLine<Revision, Field> = { readonly key: string; readonly at: string } & (
	| {
			readonly kind: "placed" | "edited";
			readonly by: PersonView;
			readonly revision: Revision;
			readonly changes: readonly HistoryChange<Revision, Field>[];
	  }
	| { readonly kind: "decided"; readonly decision: PastDecision }
	| { readonly kind: "removed" | "restored"; readonly by: PersonView | null }
);

/** What was done to a thing, latest first: each edit with those of these fields that it changed, decisions, removals. */
export function historyLines<
	Field extends string,
	Revision extends Revised & { readonly content: Readonly<Partial<Record<Field, unknown>>> },
>(history: HistoryOf<Revision>, fields: readonly Field[]): HistoryLine<Revision, Field>[] {
	const { revisions, decisions = [], removals = [] } = history;
	const edits = revisions.map((revision, n): HistoryLine<Revision, Field> => {
		const { number, at, editor: by } = revision;
		const kind = number === 1 ? "placed" : "edited";
		const changes = changesTo(revision, revisions[n + 1], fields);
		return { key: `r${number}`, kind, at, by, revision, changes };
	});
	const decided = decisions.map(
		(decision): HistoryLine<Revision, Field> => ({
			key: decision.id,
			kind: "decided",
			at: decision.at,
			decision,
		}),
	);
	const gone = removals.map(
		({ kind, at, actor }): HistoryLine<Revision, Field> => ({
			key: `${kind} ${at}`,
			kind,
			at,
			by: actor,
		}),
	);
	return [...edits, ...decided, ...gone].sort((a, b) => b.at.localeCompare(a.at));
}

function changesTo<
	Field extends string,
	Revision extends { readonly content: Readonly<Partial<Record<Field, unknown>>> },
>(
	after: Revision,
	before: Revision | undefined,
	fields: readonly Field[],
): HistoryChange<Revision, Field>[] {
	if (before === undefined) return [];
	return fields
		.filter((field) => !isSame(before.content[field], after.content[field]))
		.map((field) => ({ field, before, after }));
}

/** Whether two values of a field say the same. */
export function isSame(a: unknown, b: unknown): boolean {
	return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
