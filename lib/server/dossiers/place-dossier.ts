import "server-only";
import type { PlaceDossier } from "@/lib/domain/dossier";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { withCurrent } from "@/lib/server/door/with-current";
import { write } from "@/lib/server/door/write";
import { findDossier, saveDossier, updateDossier } from "@/lib/server/store/dossiers";
import { saveEdit } from "@/lib/server/store/edits";
import { toJson } from "@/lib/server/store/json";
import { readDossier } from "./read-dossier";

/** Makes a dossier, led by its maker, or, when a revision is named, changes its words. */
export function placeDossier(
	actor: Actor,
	id: string,
	input: PlaceDossier,
): Promise<Result<Receipt>> {
	return input.revision === null ? create(actor, id, input) : edit(actor, id, input);
}

function create(actor: Actor, id: string, input: PlaceDossier): Promise<Result<Receipt>> {
	const { title, summary } = input;
	return write(actor, {
		permission: "dossier.create",
		opId: input.opId,
		request: { id, ...input },
		opensStream: true,
		open: async () => ({ dossierId: null, subject: null }),
		work: async (tx, granted, at) => {
			await saveDossier(tx, granted, { id, title, summary, at });
			return ok({ type: "dossier.created", subjectId: id, revision: 1 });
		},
	});
}

async function edit(actor: Actor, id: string, input: PlaceDossier): Promise<Result<Receipt>> {
	const { title, summary } = input;
	const written = await write(actor, {
		permission: "dossier.edit",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const subject = await findDossier(tx, scope, id);
			return subject && { dossierId: id, subject };
		},
		work: async (tx, granted, at) => {
			const { revision, ...before } = granted.subject;
			if (revision !== input.revision) return fail("stale", { revision });
			if (!(await updateDossier(tx, granted, { id, revision, title, summary })))
				return fail("stale");
			const sides = { before: toKept(before), after: toKept({ title, summary }) };
			const place = { kind: "dossier", subjectId: id, dossierId: id } as const;
			await saveEdit(tx, granted, { ...place, ...sides, revision: revision + 1, at });
			return ok({ type: "dossier.edited", subjectId: id, revision: revision + 1 });
		},
	});
	return withCurrent(written, () => readDossier(actor, id));
}

function toKept({ title, summary }: Pick<PlaceDossier, "title" | "summary">) {
	return toJson({ title, summary });
}
