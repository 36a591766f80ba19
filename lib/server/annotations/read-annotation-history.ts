import "server-only";
import { z } from "zod";
import { annotationContentSchema } from "@/lib/domain/annotation";
import type { AnnotationHistory } from "@/lib/domain/annotation-history";
import { idSchema } from "@/lib/domain/id";
import { storedNoteSchema } from "@/lib/domain/note-schema";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { type RevisionRow, readHistory } from "@/lib/server/review/read-history";
import { findAnnotation } from "@/lib/server/store/annotations";

/** What a revision of an annotation keeps, version 1. */
const storedSchema = z.strictObject({
	v: z.literal(1),
	fields: annotationContentSchema.extend({
		articleId: idSchema,
		versionId: idSchema,
		note: storedNoteSchema.nullable(),
	}),
});

/** All that was done to a living annotation: each revision as it then was, decisions, removals. */
export async function readAnnotationHistory(
	actor: Actor,
	id: string,
): Promise<Result<AnnotationHistory>> {
	const opened = await openThing(actor, "dossier.read", id, findAnnotation);
	if (!opened.ok) return opened;
	return ok(await readHistory(opened.value, "annotation", id, toRevision));
}

function toRevision(row: RevisionRow) {
	const { articleId: _, versionId, ...content } = storedSchema.parse(row.content).fields;
	const { number, editor, at } = row;
	return { number, editor, at: at.toISOString(), versionId, content };
}
