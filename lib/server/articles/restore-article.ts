import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { findArticlePlace, restoreArticle as markRestored } from "@/lib/server/store/articles";

/** Brings an article back with its passages, their links and their memberships. */
export function restoreArticle(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "article.restore",
		opId,
		request: { id },
		open: async (tx, scope) => {
			const subject = await findArticlePlace(tx, scope, id);
			return subject && { dossierId: subject.dossierId, subject };
		},
		work: async (tx, granted) => {
			if (!(await markRestored(tx, granted, id))) return fail("not-found");
			const { revision, state } = granted.subject;
			return ok({ type: "article.restored", subjectId: id, revision, state });
		},
	});
}
