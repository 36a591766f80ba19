import type { AnnotationContent } from "@/lib/domain/annotation";
import { type AnnotationField, annotationFieldNames } from "@/lib/domain/annotation-fields";
import type { AnnotationHistory, AnnotationRevision } from "@/lib/domain/annotation-history";
import { canonicalJson } from "@/lib/domain/event-chain";
import type { DecisionView, PersonView } from "@/lib/domain/people";

/** A field that an edit changed, with what the mark said before and after. */
export interface HistoryChange {
	readonly field: AnnotationField;
	readonly before: AnnotationContent;
	readonly after: AnnotationContent;
	/** The version whose words the pieces before are. */
	readonly versionBefore: string;
}

/** One thing that was done to a mark; `key` is its own among the lines of the mark. */
export type HistoryLine = { readonly key: string; readonly at: string } & (
	| {
			readonly kind: "placed" | "edited";
			readonly by: PersonView;
			readonly changes: readonly HistoryChange[];
	  }
	| { readonly kind: "decided"; readonly decision: DecisionView }
	| { readonly kind: "removed" | "restored"; readonly by: PersonView | null }
);

/** What was done to a mark, latest first: each edit with the fields that it changed, decisions, removals. */
export function historyLines({ revisions, decisions, removals }: AnnotationHistory): HistoryLine[] {
	const edits = revisions.map((revision, n): HistoryLine => {
		const { number, at, editor: by } = revision;
		const kind = number === 1 ? "placed" : "edited";
		return { key: `r${number}`, kind, at, by, changes: changesTo(revision, revisions[n + 1]) };
	});
	const decided = decisions.map(
		(decision): HistoryLine => ({ key: decision.id, kind: "decided", at: decision.at, decision }),
	);
	const gone = removals.map(
		({ kind, at, actor }): HistoryLine => ({ key: `${kind} ${at}`, kind, at, by: actor }),
	);
	return [...edits, ...decided, ...gone].sort((a, b) => b.at.localeCompare(a.at));
}

function changesTo(
	after: AnnotationRevision,
	before: AnnotationRevision | undefined,
): HistoryChange[] {
	if (before === undefined) return [];
	const isChanged = (field: AnnotationField) =>
		canonicalJson(before.content[field]) !== canonicalJson(after.content[field]);
	return annotationFieldNames.filter(isChanged).map((field) => ({
		...{ field, before: before.content, after: after.content },
		versionBefore: before.versionId,
	}));
}
