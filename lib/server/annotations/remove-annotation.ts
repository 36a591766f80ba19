import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { removeAnnotation as markRemoved } from "@/lib/server/store/annotations";
import { listLinksAt, removeLinks } from "@/lib/server/store/links";
import { removeMemberships } from "@/lib/server/store/memberships";
import { openAnnotation } from "./annotation-subject";

/** Deletes an annotation, its links and its memberships; restoring it brings them back. */
export function removeAnnotation(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "annotation.remove",
		opId,
		request: { id },
		open: (tx, scope) => openAnnotation(tx, scope, id),
		work: async (tx, granted, at) => {
			if (!(await markRemoved(tx, granted, id, opId, at))) return fail("not-found");
			const links = (await listLinksAt(tx, granted, id)).map((link) => link.id);
			const left = await removeMemberships(tx, granted, { annotationId: id }, opId, at);
			const also = [
				...(await removeLinks(tx, granted, links, opId, at)),
				...left.map((membership) => membership.id),
			];
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
