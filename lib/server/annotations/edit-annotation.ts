import "server-only";
import type { AnnotationContent, PlaceAnnotation } from "@/lib/domain/annotation";
import {
	type AnnotationField,
	annotationFieldNames,
	doesReopen,
} from "@/lib/domain/annotation-fields";
import { canonicalJson } from "@/lib/domain/event-chain";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { reviewStateNames, stateAfterEdit } from "@/lib/domain/review";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { withCurrent } from "@/lib/server/door/with-current";
import { type Change, type Unchanged, write } from "@/lib/server/door/write";
import { asOfCode } from "@/lib/server/review/as-of";
import { updateAnnotation } from "@/lib/server/store/annotations";
import type { Tx } from "@/lib/server/store/client";
import { removeLinks } from "@/lib/server/store/links";
import { type AnnotationSubject, openAnnotation } from "./annotation-subject";
import { findForbiddenLinks } from "./find-forbidden-links";
import { readAnnotation } from "./read-annotation";
import { contentOfRow } from "./to-annotation-view";
import { checkPlace, toColumns, writeContent } from "./write-content";

type Edit = PlaceAnnotation & { readonly revision: number };
type Editing = Granted<"annotation.edit", AnnotationSubject>;

/**
 * Changes what an annotation says; what it says already is no change. `stale` when it has moved on from the revision named;
 * `links-forbid-tag` with their ids when the new tag is not allowed by its links.
 */
export async function editAnnotation(
	actor: Actor,
	id: string,
	input: Edit,
): Promise<Result<Receipt>> {
	const written = await write(actor, {
		permission: "annotation.edit",
		opId: input.opId,
		request: { id, ...input },
		open: (tx, scope) => openAnnotation(tx, scope, id),
		work: (tx, granted, at) => edit(tx, granted, input, at),
	});
	return withCurrent(written, () => readAnnotation(actor, id));
}

async function edit(
	tx: Tx,
	granted: Editing,
	input: Edit,
	at: Date,
): Promise<Result<Change | Unchanged>> {
	const { subject } = granted;
	const { id, dossierId, articleId } = subject;
	if (subject.deletedAt !== null || articleId !== input.articleId) return fail("not-found");
	if (subject.revision !== input.revision) return fail("stale", { revision: subject.revision });
	const place = { id, dossierId, articleId, versionId: input.versionId };
	const said = contentOfRow(subject, input.versionId);
	const checked = await checkPlace(tx, granted, place, input, said);
	if (!checked.ok) return checked;
	const before = oneOf(reviewStateNames, subject.state);
	const { revision } = input;
	const changed = changedFields(said, input);
	if (changed.length === 0) return ok({ unchanged: true, subjectId: id, revision, state: before });
	const removed = await settleLinks(tx, granted, input, at);
	if (!removed.ok) return removed;
	const state = stateAfterEdit(before, doesReopen(changed));
	const updated = await updateAnnotation(tx, granted, {
		...toColumns(input),
		id,
		revision,
		state,
		at,
	});
	if (!updated) return fail("stale");
	const same = await writeContent(tx, granted, place, input, { number: revision + 1, at });
	return ok({
		type: "annotation.edited",
		subjectId: id,
		revision: revision + 1,
		state,
		also: removed.value,
		refs: { article: articleId },
		codes: { tag: input.tag, changed, ...asOfCode(same) },
	});
}

/** Which fields of an annotation an edit changes. */
function changedFields(before: AnnotationContent, after: AnnotationContent): AnnotationField[] {
	return annotationFieldNames.filter(
		(field) => canonicalJson(before[field]) !== canonicalJson(after[field]),
	);
}

async function settleLinks(
	tx: Tx,
	granted: Editing,
	input: Edit,
	at: Date,
): Promise<Result<readonly string[]>> {
	const ids = await findForbiddenLinks(tx, granted, granted.subject, input.tag);
	if (ids.length === 0) return ok([]);
	if (!input.removeLinks) return fail("links-forbid-tag", { ids });
	return ok(await removeLinks(tx, granted, ids, input.opId, at));
}
