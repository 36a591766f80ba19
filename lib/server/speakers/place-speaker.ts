import "server-only";
import { canonicalJson } from "@/lib/domain/event-chain";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { PlaceSpeaker } from "@/lib/domain/speaker";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { withCurrent } from "@/lib/server/door/with-current";
import { write } from "@/lib/server/door/write";
import { speakerRows } from "@/lib/server/search/search-rows";
import type { Tx } from "@/lib/server/store/client";
import { findDossier } from "@/lib/server/store/dossiers";
import { saveEdit } from "@/lib/server/store/edits";
import { toJson } from "@/lib/server/store/json";
import { saveSearchRows } from "@/lib/server/store/search-index";
import {
	findSpeaker,
	type SpeakerColumns,
	saveSpeaker,
	updateSpeaker,
} from "@/lib/server/store/speakers";
import { readSpeaker } from "./read-speaker";

/** Makes a speaker of a dossier, or, when a revision is named, changes one. */
export function placeSpeaker(
	actor: Actor,
	id: string,
	input: PlaceSpeaker,
): Promise<Result<Receipt>> {
	return input.revision === null ? create(actor, id, input) : edit(actor, id, input);
}

function create(actor: Actor, id: string, input: PlaceSpeaker): Promise<Result<Receipt>> {
	const { dossierId, name, aliases, outletId } = input;
	return write(actor, {
		permission: "speaker.create",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const dossier = await findDossier(tx, scope, dossierId);
			return dossier && { dossierId, subject: dossier };
		},
		work: async (tx, granted) => {
			const speaker = { id, dossierId, name, aliases, outletId };
			await saveSpeaker(tx, granted, speaker);
			await indexSpeaker(tx, granted, speaker);
			return ok({ type: "speaker.created", subjectId: id, revision: 1 });
		},
	});
}

async function edit(actor: Actor, id: string, input: PlaceSpeaker): Promise<Result<Receipt>> {
	const { name, aliases, outletId } = input;
	const written = await write(actor, {
		permission: "speaker.edit",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const subject = await findSpeaker(tx, scope, id);
			return subject && { dossierId: subject.dossierId, subject };
		},
		work: async (tx, granted, at) => {
			const { revision, dossierId } = granted.subject;
			if (dossierId !== input.dossierId) return fail("not-found");
			if (revision !== input.revision) return fail("stale", { revision });
			if (isAsAsked(granted.subject, input))
				return ok({ unchanged: true, subjectId: id, revision });
			const saved = await updateSpeaker(tx, granted, { id, revision, name, aliases, outletId });
			if (!saved) return fail("stale");
			await indexSpeaker(tx, granted, { id, dossierId, name, aliases });
			const sides = { before: toKept(granted.subject), after: toKept(input) };
			const place = { kind: "speaker", subjectId: id, dossierId } as const;
			await saveEdit(tx, granted, { ...place, ...sides, revision: revision + 1, at });
			return ok({ type: "speaker.edited", subjectId: id, revision: revision + 1 });
		},
	});
	return withCurrent(written, () => readSpeaker(actor, id));
}

function isAsAsked(before: SpeakerColumns, { name, aliases, outletId }: SpeakerColumns): boolean {
	return (
		before.name === name &&
		before.outletId === outletId &&
		canonicalJson(before.aliases) === canonicalJson(aliases)
	);
}

function toKept({ name, aliases, outletId }: SpeakerColumns) {
	return toJson({ name, aliases, outletId });
}

async function indexSpeaker(
	tx: Tx,
	granted: Granted<"speaker.create" | "speaker.edit", unknown>,
	speaker: Parameters<typeof speakerRows>[0],
): Promise<void> {
	const { subjects, rows } = speakerRows(speaker);
	await saveSearchRows(tx, granted, subjects, rows);
}
