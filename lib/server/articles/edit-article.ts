import "server-only";
import type { EditArticle } from "@/lib/domain/article";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { findArticlePlace, isInDossier, updateArticle } from "@/lib/server/store/articles";
import { toArticleColumns } from "./article-columns";

/** Changes what is known about an article and where the work on it is; assignees are members of its dossier. */
export function editArticle(
	actor: Actor,
	id: string,
	input: EditArticle,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "article.edit",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const subject = await findArticlePlace(tx, scope, id);
			return subject && { dossierId: subject.dossierId, subject };
		},
		work: async (tx, granted) => {
			const { revision, deletedAt, dossierId } = granted.subject;
			if (deletedAt !== null) return fail("not-found");
			if (revision !== input.revision) return fail("stale", { revision });
			const { state, assigneeId } = input;
			if (assigneeId !== null && !(await isInDossier(tx, granted, dossierId, assigneeId))) {
				return fail("invalid", { fields: [{ path: "assigneeId", code: "other" }] });
			}
			const columns = await toArticleColumns(tx, granted, input);
			const dueOn = input.dueOn === null ? null : new Date(`${input.dueOn}T00:00:00Z`);
			const next = { ...columns, id, revision, state, assigneeId, dueOn };
			if (!(await updateArticle(tx, granted, next))) return fail("stale");
			return ok({ type: "article.edited", subjectId: id, revision: revision + 1, state });
		},
	});
}
