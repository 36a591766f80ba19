import type { AnnotationContent } from "@/lib/domain/annotation";
import { type AnnotationField, annotationFieldNames } from "@/lib/domain/annotation-fields";
import type { AnnotationHistory, AnnotationRevision } from "@/lib/domain/annotation-history";
import { canonicalJson } from "@/lib/domain/event-chain";
import type { LinkContent } from "@/lib/domain/link";
import { type LinkField, linkFieldNames } from "@/lib/domain/link-fields";
import type { LinkHistory, LinkRevision } from "@/lib/domain/link-history";
import type { PastDecision, PersonView } from "@/lib/domain/people";

/** A field that an edit changed, with what the mark said before and after. */
export interface HistoryChange {
	readonly field: AnnotationField;
	readonly before: AnnotationContent;
	readonly after: AnnotationContent;
	/** The version whose words the pieces before are. */
	readonly versionBefore: string;
}

/** A field of a link that an edit changed, with what the link said before and after. */
export interface LinkChange {
	readonly field: LinkField;
	readonly before: LinkContent;
	readonly after: LinkContent;
}

/** One thing that was done to a mark or a link; `key` is its own among the lines of the same. */
export type HistoryLine<Change = HistoryChange> = { readonly key: string; readonly at: string } & (
	| {
			readonly kind: "placed" | "edited";
			readonly by: PersonView;
			readonly changes: readonly Change[];
	  }
	| { readonly kind: "decided"; readonly decision: PastDecision }
	| { readonly kind: "removed" | "restored"; readonly by: PersonView | null }
);

/** What was done to a mark, latest first: each edit with the fields that it changed, decisions, removals. */
export function historyLines(history: AnnotationHistory): HistoryLine[] {
	return linesOf(history, changesTo);
}

/** What was done to a link, latest first, as of a mark. */
export function linkHistoryLines(history: LinkHistory): HistoryLine<LinkChange>[] {
	return linesOf(history, linkChangesTo);
}

interface Revised {
	readonly number: number;
	readonly at: string;
	readonly editor: PersonView;
}

interface History<Revision> extends Pick<AnnotationHistory, "decisions" | "removals"> {
	readonly revisions: readonly Revision[];
}

function linesOf<Revision extends Revised, Change>(
	{ revisions, decisions, removals }: History<Revision>,
	changes: (after: Revision, before: Revision | undefined) => readonly Change[],
): HistoryLine<Change>[] {
	const edits = revisions.map((revision, n): HistoryLine<Change> => {
		const { number, at, editor: by } = revision;
		const kind = number === 1 ? "placed" : "edited";
		return { key: `r${number}`, kind, at, by, changes: changes(revision, revisions[n + 1]) };
	});
	const decided = decisions.map(
		(decision): HistoryLine<Change> => ({
			key: decision.id,
			kind: "decided",
			at: decision.at,
			decision,
		}),
	);
	const gone = removals.map(
		({ kind, at, actor }): HistoryLine<Change> => ({ key: `${kind} ${at}`, kind, at, by: actor }),
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

function linkChangesTo(after: LinkRevision, before: LinkRevision | undefined): LinkChange[] {
	if (before === undefined) return [];
	const isChanged = (field: LinkField) =>
		canonicalJson(before.content[field]) !== canonicalJson(after.content[field]);
	return linkFieldNames
		.filter(isChanged)
		.map((field) => ({ field, before: before.content, after: after.content }));
}
