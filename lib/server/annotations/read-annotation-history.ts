import "server-only";
import { z } from "zod";
import { annotationContentSchema } from "@/lib/domain/annotation";
import { type AnnotationHistory, historyLimit } from "@/lib/domain/annotation-history";
import { idSchema } from "@/lib/domain/id";
import { storedNoteSchema } from "@/lib/domain/note";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { toDecisionView } from "@/lib/server/review/review-facts";
import { findAnnotation } from "@/lib/server/store/annotations";
import { database } from "@/lib/server/store/client";
import { listDecisionRows, listRemovals, listRevisions } from "@/lib/server/store/history";

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
	const granted = opened.value;
	const of = { kind: "annotation", subjectId: id, limit: historyLimit } as const;
	const [revisions, decisions, removals] = await Promise.all([
		listRevisions(database(), granted, of),
		listDecisionRows(database(), granted, of),
		listRemovals(database(), granted, granted.dossierId, of),
	]);
	return ok({
		revisions: revisions.map(toRevision),
		decisions: decisions.map(toDecisionView),
		removals: removals.map(({ type, actor: by, at }) => ({
			kind: type === "annotation.restored" ? "restored" : "removed",
			actor: by,
			at: at.toISOString(),
		})),
	});
}

function toRevision(row: Awaited<ReturnType<typeof listRevisions>>[number]) {
	const { articleId: _, versionId, ...content } = storedSchema.parse(row.content).fields;
	const { number, editor, at } = row;
	return { number, editor, at: at.toISOString(), versionId, content };
}
