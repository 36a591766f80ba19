import "server-only";
import type { LinkContent, PlaceLink } from "@/lib/domain/link";
import { doesLinkReopen } from "@/lib/domain/link-fields";
import { type LinkEnd, linkEnds } from "@/lib/domain/link-types";
import { mentionsOf } from "@/lib/domain/note";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { type ReviewState, reviewStateNames, stateAfterEdit } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { withCurrent } from "@/lib/server/door/with-current";
import { type Change, type Unchanged, write } from "@/lib/server/door/write";
import { asOfCode } from "@/lib/server/review/as-of";
import type { Tx } from "@/lib/server/store/client";
import { areInDossier, findDossier } from "@/lib/server/store/dossiers";
import { toJson } from "@/lib/server/store/json";
import { findEnds, findTwin, saveLink, updateLink } from "@/lib/server/store/links";
import { listArticlesOf } from "@/lib/server/store/passages";
import { saveRevision } from "@/lib/server/store/revisions";
import { changedFields, contentOfRow, toColumns } from "./link-content";
import { type LinkSubject, openLink } from "./link-subject";
import { readLink } from "./read-link";

type Placing = Granted<"link.place" | "link.edit", unknown>;

/**
 * Links two passages of a dossier, or, when a revision is named, replaces what the link says and joins.
 * `link-not-allowed` when the table of types forbids it, `conflict` with the id of a living twin.
 */
export function placeLink(actor: Actor, id: string, input: PlaceLink): Promise<Result<Receipt>> {
	return input.revision === null ? place(actor, id, input) : edit(actor, id, input);
}

function place(actor: Actor, id: string, input: PlaceLink): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "link.place",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const dossier = await findDossier(tx, scope, input.dossierId);
			if (dossier === null) return null;
			const ids = [input.fromId, input.toId];
			const articleIds = await listArticlesOf(tx, scope, dossier.id, ids);
			return { dossierId: dossier.id, subject: dossier, articleIds };
		},
		work: async (tx, granted, at) => {
			const link = await checkLink(tx, granted, id, input, null);
			if (!link.ok) return link;
			const { content, ...place } = link.value;
			await saveLink(tx, granted, { ...place, ...toColumns(content), at });
			return finish(tx, granted, "link.placed", link.value, { number: 1, state: "proposed", at });
		},
	});
}

async function edit(actor: Actor, id: string, input: PlaceLink): Promise<Result<Receipt>> {
	const written = await write(actor, {
		permission: "link.edit",
		opId: input.opId,
		request: { id, ...input },
		open: (tx, scope) => openLink(tx, scope, id),
		work: async (tx, granted, at) => {
			const { deletedAt, revision, dossierId } = granted.subject;
			if (deletedAt !== null || dossierId !== input.dossierId) return fail("not-found");
			if (revision !== input.revision) return fail("stale", { revision });
			return change(tx, granted, input, at);
		},
	});
	return withCurrent(written, () => readLink(actor, id));
}

async function change(
	tx: Tx,
	granted: Granted<"link.edit", LinkSubject>,
	input: PlaceLink,
	at: Date,
): Promise<Result<Change | Unchanged>> {
	const { subject } = granted;
	const { id, revision } = subject;
	const link = await checkLink(tx, granted, id, input, contentOfRow(subject).note);
	if (!link.ok) return link;
	const { fromId, toId, content } = link.value;
	const changed = changedFields(contentOfRow(subject), content);
	const isJoinedAnew = fromId !== subject.fromId || toId !== subject.toId;
	const before = oneOf(reviewStateNames, subject.state);
	if (changed.length === 0 && !isJoinedAnew)
		return ok({ unchanged: true, subjectId: id, revision, state: before });
	const state = stateAfterEdit(before, isJoinedAnew || doesLinkReopen(changed));
	const next = { id, revision, fromId, toId, ...toColumns(content), state, at };
	if (!(await updateLink(tx, granted, next))) return fail("stale");
	return finish(tx, granted, "link.edited", link.value, { number: revision + 1, state, at });
}

interface CheckedLink {
	readonly id: string;
	readonly dossierId: string;
	readonly fromId: string;
	readonly toId: string;
	readonly layer: string;
	readonly content: LinkContent;
}

/** `noteBefore` is the note it has so far: whoever that mentions need not be in the dossier any more. */
async function checkLink(
	tx: Tx,
	granted: Placing,
	id: string,
	input: PlaceLink,
	noteBefore: LinkContent["note"],
): Promise<Result<CheckedLink>> {
	const { dossierId, type, certainty, note } = input;
	const rows = await findEnds(tx, granted, dossierId, [input.fromId, input.toId]);
	const end = (endId: string): LinkEnd | null => {
		const row = rows.find((candidate) => candidate.id === endId);
		return row === undefined ? null : { id: row.id, tag: oneOf(tagNames, row.tag) };
	};
	const [from, to] = [end(input.fromId), end(input.toId)];
	if (from === null || to === null) return fail("not-found");
	const ends = linkEnds(type, from, to);
	if (!ends.ok) return ends;
	const [{ id: fromId }, { id: toId }] = ends.value;
	const mentioned = mentionsOf(note).filter((one) => !mentionsOf(noteBefore).includes(one));
	if (!(await areInDossier(tx, granted, dossierId, mentioned)))
		return fail("invalid", { fields: [{ path: "note", code: "not-a-member" }] });
	const link = { id, dossierId, fromId, toId, layer: granted.layer };
	const twin = await findTwin(tx, granted, { ...link, type });
	if (twin !== null) return fail("conflict", { ids: [twin] });
	return ok({ ...link, content: { type, certainty, note } });
}

async function finish(
	tx: Tx,
	granted: Placing,
	event: "link.placed" | "link.edited",
	{ id, dossierId, fromId, toId, content }: CheckedLink,
	{ number, state, at }: { number: number; state: ReviewState; at: Date },
): Promise<Result<Change>> {
	const fields = toJson({ fromId, toId, ...content });
	const revision = { kind: "link", subjectId: id, number, dossierId, fields, at } as const;
	const same = await saveRevision(tx, granted, revision);
	return ok({
		type: event,
		subjectId: id,
		revision: number,
		state,
		refs: { from: fromId, to: toId },
		codes: { type: content.type, ...asOfCode(same) },
	});
}
