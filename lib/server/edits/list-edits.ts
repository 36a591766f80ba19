import "server-only";
import { z } from "zod";
import { articleRowSchema } from "@/lib/domain/article";
import { dossierCardSchema } from "@/lib/domain/dossier";
import { type EditView, editedKinds, editsLimit } from "@/lib/domain/edit";
import { idSchema, isId } from "@/lib/domain/id";
import { oneOf } from "@/lib/domain/one-of";
import { ok, type Result } from "@/lib/domain/result";
import { speakerViewSchema } from "@/lib/domain/speaker";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { findOutletNames, listEditRows } from "@/lib/server/store/edits";

const outletId = idSchema.nullable();
const article = articleRowSchema
	.pick({
		title: true,
		author: true,
		published: true,
		address: true,
		language: true,
		credits: true,
	})
	.extend({ outletId });
const dossier = dossierCardSchema.pick({ title: true, summary: true });
const speaker = speakerViewSchema.pick({ name: true, aliases: true }).extend({ outletId });

/** What an edit keeps, version 1: outlets by their ids, the rest as it is shown. */
const storedSchemas = {
	article: z.strictObject({ v: z.literal(1), before: article, after: article }),
	dossier: z.strictObject({ v: z.literal(1), before: dossier, after: dossier }),
	speaker: z.strictObject({ v: z.literal(1), before: speaker, after: speaker }),
};

type Row = Awaited<ReturnType<typeof listEditRows>>[number];
type Stored = ReturnType<typeof toStored>;

/**
 * The newest edits of an article, a speaker or the dossier itself, each with both sides; outlets by the names they have
 * now. None of a thing that was never edited, or that is of another dossier.
 */
export async function listEdits(
	actor: Actor,
	dossierId: string,
	subjectId: string,
): Promise<Result<EditView[]>> {
	const opened = await openDossier(actor, "dossier.read", dossierId);
	if (!opened.ok) return opened;
	if (!isId(subjectId)) return ok([]);
	const of = { dossierId: opened.value.dossierId, subjectId, limit: editsLimit };
	const stored = (await listEditRows(database(), opened.value, of)).map(toStored);
	const names = await findOutletNames(database(), opened.value, stored.flatMap(outletsOf));
	return ok(stored.map((edit) => toView(edit, names)));
}

function toStored(row: Row) {
	const { revision, editor, content } = row;
	const head = { revision, editor, at: row.at.toISOString() };
	switch (oneOf(editedKinds, row.kind)) {
		case "article":
			return { ...head, kind: "article" as const, ...storedSchemas.article.parse(content) };
		case "dossier":
			return { ...head, kind: "dossier" as const, ...storedSchemas.dossier.parse(content) };
		case "speaker":
			return { ...head, kind: "speaker" as const, ...storedSchemas.speaker.parse(content) };
	}
}

function outletsOf({ before, after }: Stored): string[] {
	return [before, after].flatMap((side) => ("outletId" in side ? (side.outletId ?? []) : []));
}

function toView({ v: _, ...edit }: Stored, names: ReadonlyMap<string, string>): EditView {
	const named = <Side extends { outletId: string | null }>({ outletId: id, ...rest }: Side) => ({
		...rest,
		outlet: id === null ? null : (names.get(id) ?? null),
	});
	switch (edit.kind) {
		case "article":
			return { ...edit, before: named(edit.before), after: named(edit.after) };
		case "speaker":
			return { ...edit, before: named(edit.before), after: named(edit.after) };
		case "dossier":
			return edit;
	}
}
