import "server-only";
import type { PlaceLink } from "@/lib/domain/link";
import { type LinkEnd, linkEnds } from "@/lib/domain/link-types";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { tagNames } from "@/lib/domain/tags";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { withCurrent } from "@/lib/server/door/with-current";
import { type Change, type Unchanged, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import { findDossier } from "@/lib/server/store/dossiers";
import { findEnds, findTwin, saveLink, updateLink } from "@/lib/server/store/links";
import { saveRevision } from "@/lib/server/store/revisions";
import { type LinkSubject, openLink } from "./link-subject";
import { readLink } from "./read-link";

type Placing = Granted<"link.place" | "link.edit", unknown>;

/**
 * Links two passages of a dossier, or, when a revision is named, changes the link's type or ends.
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
			return dossier && { dossierId: dossier.id, subject: dossier };
		},
		work: async (tx, granted, at) => {
			const link = await checkLink(tx, granted, id, input);
			if (!link.ok) return link;
			await saveLink(tx, granted, { ...link.value, at });
			return finish(tx, granted, "link.placed", link.value, 1, at);
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
	const link = await checkLink(tx, granted, id, input);
	if (!link.ok) return link;
	const { type, fromId, toId } = link.value;
	if (type === subject.type && fromId === subject.fromId && toId === subject.toId)
		return ok({ unchanged: true, subjectId: id, revision, state: subject.state });
	const next = { id, revision, type, fromId, toId, state: "proposed", at };
	if (!(await updateLink(tx, granted, next))) return fail("stale");
	return finish(tx, granted, "link.edited", link.value, revision + 1, at);
}

interface CheckedLink {
	readonly id: string;
	readonly dossierId: string;
	readonly fromId: string;
	readonly toId: string;
	readonly type: string;
	readonly layer: string;
}

async function checkLink(
	tx: Tx,
	granted: Placing,
	id: string,
	input: PlaceLink,
): Promise<Result<CheckedLink>> {
	const rows = await findEnds(tx, granted, input.dossierId, [input.fromId, input.toId]);
	const end = (endId: string): LinkEnd | null => {
		const row = rows.find((candidate) => candidate.id === endId);
		return row === undefined ? null : { id: row.id, tag: oneOf(tagNames, row.tag) };
	};
	const [from, to] = [end(input.fromId), end(input.toId)];
	if (from === null || to === null) return fail("not-found");
	const ends = linkEnds(input.type, from, to);
	if (!ends.ok) return ends;
	const [first, second] = ends.value;
	const { dossierId, type } = input;
	const link = { id, dossierId, fromId: first.id, toId: second.id, type, layer: "shared" };
	const twin = await findTwin(tx, granted, link);
	return twin === null ? ok(link) : fail("conflict", { ids: [twin] });
}

async function finish(
	tx: Tx,
	granted: Placing,
	event: "link.placed" | "link.edited",
	link: CheckedLink,
	number: number,
	at: Date,
): Promise<Result<Change>> {
	const { id, dossierId, fromId, toId, type } = link;
	const fields = { fromId, toId, type };
	await saveRevision(tx, granted, { kind: "link", subjectId: id, number, dossierId, fields, at });
	return ok({
		type: event,
		subjectId: id,
		revision: number,
		state: "proposed",
		refs: { from: fromId, to: toId },
		codes: { type },
	});
}
