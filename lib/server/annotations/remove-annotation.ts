import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { openAnnotation } from "./annotation-subject";
import { removeWithTies } from "./remove-with-ties";

/** Deletes an annotation, its links and its memberships; restoring it brings them back. */
export function removeAnnotation(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "annotation.remove",
		opId,
		request: { id },
		open: (tx, scope) => openAnnotation(tx, scope, id),
		work: async (tx, granted, at) => {
			const also = await removeWithTies(tx, granted, { id, opId, at });
			if (also === null) return fail("not-found");
			const { revision, state, articleId, tag } = granted.subject;
			return ok({
				type: "annotation.removed",
				subjectId: id,
				revision,
				state,
				also,
				refs: { article: articleId },
				codes: { tag },
			});
		},
	});
}
