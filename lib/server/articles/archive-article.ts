import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { archiveArticle as markArchived } from "@/lib/server/store/article-places";
import { findArticlePlace } from "@/lib/server/store/articles";

const rows = {
	archive: { type: "article.archived", isAway: true },
	unarchive: { type: "article.unarchived", isAway: false },
} as const;

/** Puts an article away, or takes it up again: all that is in it stays, out of the lists of work or back in them. */
export function archiveArticle(
	actor: Actor,
	id: string,
	opId: string,
	way: keyof typeof rows,
): Promise<Result<Receipt>> {
	const { type, isAway } = rows[way];
	return write(actor, {
		permission: "article.archive",
		opId,
		request: { id, way },
		open: async (tx, scope) => {
			const subject = await findArticlePlace(tx, scope, id);
			return subject && { dossierId: subject.dossierId, subject };
		},
		work: async (tx, granted, at) => {
			const { revision, state, deletedAt } = granted.subject;
			if (deletedAt !== null) return fail("not-found");
			const is = { subjectId: id, revision, state };
			const isChanged = await markArchived(tx, granted, id, isAway ? at : null);
			return ok(isChanged ? { ...is, type } : { ...is, unchanged: true });
		},
	});
}
