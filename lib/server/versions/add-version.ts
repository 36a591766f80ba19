import "server-only";
import { fates } from "@/lib/domain/fates";
import { groupBy } from "@/lib/domain/group-by";
import { sharedLayer } from "@/lib/domain/layers";
import type { AddVersion } from "@/lib/domain/new-version";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { reviewStateNames, stateAfterLapse } from "@/lib/domain/review";
import type { Receipt } from "@/lib/domain/write";
import type { ArticleDraft } from "@/lib/imports/draft";
import { revisionOf } from "@/lib/server/annotations/write-content";
import { indexText } from "@/lib/server/articles/index-article";
import { indexCopies } from "@/lib/server/copies/index-copies";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, write } from "@/lib/server/door/write";
import { annotationRows, joinRows } from "@/lib/server/search/search-rows";
import { findArticlePlace, saveOriginal } from "@/lib/server/store/articles";
import type { Tx } from "@/lib/server/store/client";
import {
	findNewestVersion,
	lapseAnnotations,
	saveAnchors,
	saveStale,
	saveVersion,
} from "@/lib/server/store/fates";
import { toJson } from "@/lib/server/store/json";
import { saveRevisions } from "@/lib/server/store/revisions";
import { saveSearchRows } from "@/lib/server/store/search-index";
import { type FatedAnnotation, findFates } from "./find-fates";
import { isSameText, type NewText, readSource, toNewText } from "./read-new-text";

type Article = NonNullable<Awaited<ReturnType<typeof findArticlePlace>>>;
type Adding = Granted<"article.import", Article>;

/**
 * Gives an article its next text. Every shared mark ends kept, moved, changed or lost there: those that changed have a new
 * revision, are stale and lose their approval; those that are lost are stale and keep what they are. `stale` when the article has
 * moved on from the revision named, `blind-round` while a round marks it, `invalid` when the text is the one it has.
 */
export async function addVersion(
	actor: Actor,
	id: string,
	input: AddVersion,
): Promise<Result<Receipt>> {
	const { articleId } = input;
	const read = await readSource(actor, articleId, input.source);
	return write(actor, {
		permission: "article.import",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const subject = await findArticlePlace(tx, scope, articleId);
			return subject && { dossierId: subject.dossierId, subject, articleIds: [articleId] };
		},
		work: async (tx, granted, at) =>
			read.ok ? add(tx, granted, { ...input, id, read: read.value }, at) : read,
	});
}

async function add(
	tx: Tx,
	granted: Adding,
	input: AddVersion & { readonly id: string; readonly read: ArticleDraft | null },
	at: Date,
): Promise<Result<Change>> {
	const { id } = input;
	const { id: articleId, revision, deletedAt } = granted.subject;
	if (deletedAt !== null) return fail("not-found");
	if (granted.layer !== sharedLayer) return fail("blind-round");
	if (revision !== input.revision) return fail("stale", { revision });
	const newest = await findNewestVersion(tx, granted, articleId);
	if (newest === null) return fail("not-found");
	const made = toNewText(newest, input.source, input.read);
	if (!made.ok) return made;
	if (isSameText(newest, made.value))
		return fail("invalid", { fields: [{ path: "source", code: "same-text" }] });
	const fated = await findFates(tx, granted, { articleId, newestId: newest.id }, made.value);
	const number = newest.number + 1;
	if (!(await saveText(tx, granted, { id, number, at }, made.value))) return fail("stale");
	const changed = await saveFates(tx, granted, id, fated, at);
	return ok({
		type: "version.added",
		subjectId: articleId,
		revision: revision + 1,
		state: granted.subject.state,
		also: changed,
		refs: { version: id },
		codes: { number: String(number), ...countCodes(fated) },
	});
}

async function saveText(
	tx: Tx,
	granted: Adding,
	version: { readonly id: string; readonly number: number; readonly at: Date },
	{ text, blocks, charset, sha256: kept }: NewText,
): Promise<boolean> {
	const { id: articleId, dossierId } = granted.subject;
	const bytes = new TextEncoder().encode(text);
	const sha256 = kept ?? (await saveOriginal(tx, granted, dossierId, bytes));
	const stored = toJson({ v: 1, blocks });
	const row = { ...version, text, blocks: stored, sha256, charset };
	if (!(await saveVersion(tx, granted, row))) return false;
	const { id } = version;
	await indexText(tx, granted, { id, dossierId, articleId, text, blocks });
	await indexCopies(tx, granted, { articleId, dossierId, versionId: id, text, blocks: stored });
	return true;
}

/** Writes where the annotations are now; answers those whose words changed. */
async function saveFates(
	tx: Tx,
	granted: Adding,
	versionId: string,
	fated: readonly FatedAnnotation[],
	at: Date,
): Promise<string[]> {
	const anchors = fated.map(({ row, answer }) => ({
		annotationId: row.id,
		fate: answer.fate,
		pieces: answer.fate === "lost" ? [] : answer.pieces,
	}));
	await saveAnchors(tx, granted, { articleId: granted.subject.id, versionId }, anchors);
	const changed = fated.filter(({ answer }) => answer.fate === "changed");
	await lapse(tx, granted, versionId, changed, at);
	await reindex(tx, granted, changed);
	const idsOf = (some: readonly FatedAnnotation[]) => some.map(({ row }) => row.id);
	await saveStale(tx, granted, idsOf(fated.filter(({ answer }) => answer.fate === "lost")), true);
	await saveStale(tx, granted, idsOf(fated.filter(isBack)), false);
	return idsOf(changed);
}

/** Whether an annotation was lost and is there again, with words that nobody has to confirm. */
function isBack({ row, wasLost, answer }: FatedAnnotation): boolean {
	return row.stale && wasLost && (answer.fate === "kept" || answer.fate === "moved");
}

/** Makes the next revision of marks whose words changed; approvals lapse. */
async function lapse(
	tx: Tx,
	granted: Adding,
	versionId: string,
	changed: readonly FatedAnnotation[],
	at: Date,
): Promise<void> {
	const byState = groupBy(changed, ({ row }) =>
		stateAfterLapse(oneOf(reviewStateNames, row.state)),
	);
	for (const [state, some] of byState) {
		const ids = some.map(({ row }) => row.id);
		await lapseAnnotations(tx, granted, ids, { state, at });
	}
	const revisions = changed.flatMap(({ row, was, answer }) => {
		if (answer.fate !== "changed") return [];
		const { id, dossierId, articleId, revision } = row;
		const content = { ...was, pieces: [...answer.pieces] };
		const place = { id, dossierId, articleId, versionId };
		return [revisionOf(place, content, { number: revision + 1, at })];
	});
	await saveRevisions(tx, granted, revisions);
}

async function reindex(
	tx: Tx,
	granted: Adding,
	changed: readonly FatedAnnotation[],
): Promise<void> {
	const { id: articleId, dossierId } = granted.subject;
	const { subjects, rows } = joinRows(
		changed.map(({ row, was, answer }) => {
			const pieces = answer.fate === "changed" ? answer.pieces : was.pieces;
			const quotes = pieces.flatMap(({ role, quote }) => (role === "body" ? [quote] : []));
			return annotationRows({ id: row.id, dossierId, articleId, quotes, note: was.note });
		}),
	);
	if (subjects.length > 0) await saveSearchRows(tx, granted, subjects, rows);
}

function countCodes(fated: readonly FatedAnnotation[]): Record<string, string> {
	const living = fated.filter(({ row }) => row.deletedAt === null);
	const count = (fate: string) => living.filter(({ answer }) => answer.fate === fate).length;
	return Object.fromEntries(fates.map((fate) => [fate, String(count(fate))]));
}
