import "server-only";
import type { EditArticle } from "@/lib/domain/article";
import { articleStates } from "@/lib/domain/article-states";
import { type ArticleWork, findWorkRefusal } from "@/lib/domain/article-steps";
import { canonicalJson } from "@/lib/domain/event-chain";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { hasRole, roles } from "@/lib/domain/roles";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { withCurrent } from "@/lib/server/door/with-current";
import { write } from "@/lib/server/door/write";
import {
	type ArticleColumns,
	findArticlePlace,
	findAssigner,
	isInDossier,
	updateArticle,
} from "@/lib/server/store/articles";
import type { Tx } from "@/lib/server/store/client";
import { saveEdit } from "@/lib/server/store/edits";
import { toJson } from "@/lib/server/store/json";
import { toArticleColumns } from "./article-columns";
import { indexArticle } from "./index-article";
import { readArticle } from "./read-article";
import { publishedOfRow } from "./to-article-row";
import { workChange } from "./work-change";

type Place = NonNullable<Awaited<ReturnType<typeof findArticlePlace>>>;

/**
 * Changes what is known about an article and where the work on it is. Assignees are members of its dossier; who may give
 * and move the work is in `lib/domain/article-steps.ts`, and a step that is not the member's is `forbidden`, with the
 * field and the reason.
 */
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
		work: async (tx, granted, at) => {
			const { revision, deletedAt, dossierId } = granted.subject;
			if (deletedAt !== null) return fail("not-found");
			if (revision !== input.revision) return fail("stale", { revision });
			const before = workOf(granted.subject);
			const { state, assigneeId, dueOn } = input;
			const after = { state, assigneeId, dueOn, message: input.message ?? before.message };
			const allowed = await checkWork(tx, granted, before, after);
			if (!allowed.ok) return allowed;
			const columns = await toArticleColumns(tx, granted, input);
			const next = { ...columns, id, revision, ...after, dueOn: toDate(dueOn) };
			if (!(await updateArticle(tx, granted, next))) return fail("stale");
			await indexArticle(tx, granted, { ...next, dossierId });
			const changed = changedFields(granted.subject, next);
			if (changed.some((name) => name in knownColumns)) {
				const [was, is] = [keptOf(granted.subject), keptOf(next)];
				const place = { kind: "article", subjectId: id, revision: revision + 1 } as const;
				await saveEdit(tx, granted, { ...place, dossierId, before: was, after: is, at });
			}
			const change = workChange(before, after, changed, granted.memberId);
			return ok({ ...change, subjectId: id, revision: revision + 1, state });
		},
	});
	return withCurrent(written, () => readArticle(actor, id));
}

async function checkWork(
	tx: Tx,
	granted: Granted<"article.edit", Place>,
	before: ArticleWork,
	after: ArticleWork,
): Promise<Result<null>> {
	const { dossierId } = granted.subject;
	const place = await findAssigner(tx, granted, dossierId);
	const isReviewer = place !== null && hasRole(oneOf(roles, place.role), "reviewer");
	const asker = { memberId: granted.memberId, assigns: place?.lead === true || isReviewer };
	const refusal = findWorkRefusal(before, after, asker);
	if (refusal !== null) return fail("forbidden", { fields: [refusal] });
	const { assigneeId } = after;
	if (assigneeId !== null && !(await isInDossier(tx, granted, dossierId, assigneeId))) {
		return fail("invalid", { fields: [{ path: "assigneeId", code: "other" }] });
	}
	return ok(null);
}

function workOf(row: Place): ArticleWork {
	const { assigneeId, message } = row;
	const dueOn = row.dueOn?.toISOString().slice(0, 10) ?? null;
	return { state: oneOf(articleStates, row.state), assigneeId, dueOn, message };
}

function toDate(day: string | null): Date | null {
	return day === null ? null : new Date(`${day}T00:00:00Z`);
}

type Known = ArticleColumns & Pick<Place, "state" | "assigneeId" | "dueOn" | "message">;

/** What is known about an article, by the names of the contract. */
const knownColumns: Readonly<Record<string, (known: Known) => unknown>> = {
	title: ({ title }) => title,
	outlet: ({ outletId }) => outletId,
	author: ({ author }) => author,
	published: (known) => publishedOfRow(known),
	address: ({ address }) => address,
	language: ({ language }) => language,
	credits: ({ credits }) => credits,
};

/** Where the work on it is, by the names of the contract. */
const workColumns: typeof knownColumns = {
	state: ({ state }) => state,
	assigneeId: ({ assigneeId }) => assigneeId,
	dueOn: ({ dueOn }) => dueOn?.toISOString(),
	message: ({ message }) => message,
};

/** What is known about an article, as an edit keeps it. */
function keptOf(known: Known) {
	const { title, outletId, author, address, language, credits } = known;
	const published = publishedOfRow(known);
	return toJson({ title, outletId, author, published, address, language, credits });
}

/** Which fields of an article an edit changes. */
function changedFields(before: Known, after: Known): string[] {
	return Object.entries({ ...knownColumns, ...workColumns })
		.filter(([, read]) => canonicalJson(read(before)) !== canonicalJson(read(after)))
		.map(([name]) => name);
}
