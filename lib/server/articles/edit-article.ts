import "server-only";
import type { EditArticle } from "@/lib/domain/article";
import { canonicalJson } from "@/lib/domain/event-chain";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { withCurrent } from "@/lib/server/door/with-current";
import { write } from "@/lib/server/door/write";
import {
	type ArticleColumns,
	findArticlePlace,
	isInDossier,
	updateArticle,
} from "@/lib/server/store/articles";
import { toArticleColumns } from "./article-columns";
import { indexArticle } from "./index-article";
import { readArticle } from "./read-article";

/** Changes what is known about an article and where the work on it is; assignees are members of its dossier. */
export async function editArticle(
	actor: Actor,
	id: string,
	input: EditArticle,
): Promise<Result<Receipt>> {
	const written = await write(actor, {
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
			await indexArticle(tx, granted, { ...next, dossierId });
			const codes = { changed: changedFields(granted.subject, next) };
			return ok({ type: "article.edited", subjectId: id, revision: revision + 1, state, codes });
		},
	});
	return withCurrent(written, () => readArticle(actor, id));
}

type Known = ArticleColumns & {
	readonly state: string;
	readonly assigneeId: string | null;
	readonly dueOn: Date | null;
};

/** Which fields of an article an edit changes, by the names of the contract. */
function changedFields(before: Known, after: Known): string[] {
	const columns: Record<string, (known: Known) => unknown> = {
		title: ({ title }) => title,
		outlet: ({ outletId }) => outletId,
		author: ({ author }) => author,
		published: (known) => [known.publishedValue, known.publishedPrecision, known.publishedZone],
		address: ({ address }) => address,
		language: ({ language }) => language,
		credits: ({ credits }) => credits,
		state: ({ state }) => state,
		assigneeId: ({ assigneeId }) => assigneeId,
		dueOn: ({ dueOn }) => dueOn?.toISOString(),
	};
	return Object.entries(columns)
		.filter(([, read]) => canonicalJson(read(before)) !== canonicalJson(read(after)))
		.map(([name]) => name);
}
