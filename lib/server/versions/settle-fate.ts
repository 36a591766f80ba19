import "server-only";
import { canonicalJson } from "@/lib/domain/event-chain";
import type { SettleFate } from "@/lib/domain/fate-report";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Piece } from "@/lib/domain/text";
import type { Receipt } from "@/lib/domain/write";
import {
	type AnnotationSubject,
	openAnnotation,
} from "@/lib/server/annotations/annotation-subject";
import { readAnnotation } from "@/lib/server/annotations/read-annotation";
import { contentOfRow } from "@/lib/server/annotations/to-annotation-view";
import { indexContent, revisionOf } from "@/lib/server/annotations/write-content";
import type { Actor } from "@/lib/server/door/actor";
import { withCurrent } from "@/lib/server/door/with-current";
import { type Change, type Unchanged, write } from "@/lib/server/door/write";
import { asOfCode } from "@/lib/server/review/as-of";
import { savePieces } from "@/lib/server/store/annotations";
import type { Tx } from "@/lib/server/store/client";
import { findNewestVersion, settleAnnotation } from "@/lib/server/store/fates";
import { saveRevision } from "@/lib/server/store/revisions";
import { checkPieces } from "@/lib/text/slice";

type Settling = Granted<"annotation.edit", AnnotationSubject>;

/**
 * Says where the words of a mark are that a new text changed or lost: it is proposed then, and somebody else approves it. `stale`
 * when the mark has moved on or there is a newer text, `step-not-allowed` for a mark whose words the text has as they were.
 */
export async function settleFate(
	actor: Actor,
	id: string,
	input: SettleFate,
): Promise<Result<Receipt>> {
	const written = await write(actor, {
		permission: "annotation.edit",
		opId: input.opId,
		request: { id, settles: true, ...input },
		open: (tx, scope) => openAnnotation(tx, scope, id),
		work: (tx, granted, at) => settle(tx, granted, input, at),
	});
	return withCurrent(written, () => readAnnotation(actor, id));
}

async function settle(
	tx: Tx,
	granted: Settling,
	input: SettleFate,
	at: Date,
): Promise<Result<Change | Unchanged>> {
	const { subject } = granted;
	const { id, dossierId, articleId, revision } = subject;
	const { versionId, pieces, stale } = input;
	const checked = await checkSettling(tx, granted, input);
	if (!checked.ok) return checked;
	const before = contentOfRow(subject, versionId).pieces;
	const isSame = canonicalJson(before) === canonicalJson(pieces);
	if (isSame && stale === subject.stale)
		return ok({ unchanged: true, subjectId: id, revision, state: subject.state });
	if (!(await settleAnnotation(tx, granted, { id, revision, stale, at }))) return fail("stale");
	await savePieces(tx, granted, { annotationId: id, articleId, versionId, pieces });
	const { shownIn, content } = contentAfter(subject, versionId, pieces);
	const place = { id, dossierId, articleId, versionId: shownIn };
	const number = revision + 1;
	const same = await saveRevision(tx, granted, revisionOf(place, content, { number, at }));
	await indexContent(tx, granted, place, content);
	return ok({
		type: "annotation.settled",
		subjectId: id,
		revision: number,
		state: "proposed",
		refs: { article: articleId, version: versionId },
		codes: { settled: codeOf(before, isSame, stale), ...asOfCode(same) },
	});
}

async function checkSettling(
	tx: Tx,
	granted: Settling,
	{ revision, versionId, pieces, stale }: SettleFate,
): Promise<Result<null>> {
	const { subject } = granted;
	if (subject.deletedAt !== null || subject.article.deletedAt !== null) return fail("not-found");
	if (subject.revision !== revision) return fail("stale", { revision: subject.revision });
	const newest = await findNewestVersion(tx, granted, subject.articleId);
	if (newest?.id !== versionId) return fail("stale", { revision: subject.revision });
	if (!subject.anchors.some(isUnsure)) return fail("step-not-allowed");
	if (pieces.length > 0) {
		const checked = checkPieces(newest.text, pieces);
		return checked.ok ? ok(null) : checked;
	}
	// A mark without words in the newest text is one that it has lost, and nothing else.
	const own = subject.anchors.find((anchor) => anchor.versionId === versionId);
	return stale && own?.fate === "lost" ? ok(null) : fail("step-not-allowed");
}

/** Whether some text changed or lost the words: what other marks say is changed by editing them. */
function isUnsure({ fate }: { readonly fate: string }): boolean {
	return fate === "changed" || fate === "lost";
}

/** What the mark says now: of one that is lost again, the words of the last text that has them. */
function contentAfter(subject: AnnotationSubject, versionId: string, pieces: readonly Piece[]) {
	const older = subject.anchors
		.filter((anchor) => anchor.versionId !== versionId && anchor.pieces.length > 0)
		.toSorted((a, b) => b.version.number - a.version.number);
	const shownIn = pieces.length > 0 ? versionId : (older[0]?.versionId ?? versionId);
	const content = contentOfRow(subject, shownIn);
	return { shownIn, content: pieces.length > 0 ? { ...content, pieces: [...pieces] } : content };
}

function codeOf(before: readonly Piece[], isSame: boolean, stale: boolean): string {
	if (stale) return "reopened";
	if (before.length === 0) return "placed";
	return isSame ? "confirmed" : "adjusted";
}
