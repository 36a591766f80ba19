import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { findArticlePlace, removeArticle as markRemoved } from "@/lib/server/store/articles";

/** Takes an article out of its dossier with everything in it; restoring brings it all back. */
export function removeArticle(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "article.remove",
		opId,
		request: { id },
		open: async (tx, scope) => {
			const subject = await findArticlePlace(tx, scope, id);
			return subject && { dossierId: subject.dossierId, subject };
		},
		work: async (tx, granted, at) => {
			if (!(await markRemoved(tx, granted, id, opId, at))) return fail("not-found");
			const { revision, state } = granted.subject;
			return ok({ type: "article.removed", subjectId: id, revision, state });
		},
	});
}
