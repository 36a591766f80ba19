import "server-only";
import { uuidv7 } from "uuidv7";
import { findStayReason, type MoveArticle } from "@/lib/domain/article-place";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import { indexCopies } from "@/lib/server/copies/index-copies";
import type { Actor } from "@/lib/server/door/actor";
import { grantIn } from "@/lib/server/door/grant";
import { type Change, tellStream, write } from "@/lib/server/door/write";
import {
	moveArticle as carryOver,
	clearWork,
	countHolds,
	findNewestText,
	listOriginalsOf,
	shareOriginals,
} from "@/lib/server/store/article-places";
import { findArticlePlace } from "@/lib/server/store/articles";
import type { Tx } from "@/lib/server/store/client";
import { findDossier } from "@/lib/server/store/dossiers";

type Arriving = Granted<"article.import", unknown>;
type Place = NonNullable<Awaited<ReturnType<typeof findArticlePlace>>>;
type Leaving = Granted<"article.move", { readonly place: Place }>;

/**
 * Takes an article with all its texts into another dossier; both histories say so. Who does the work on it ends.
 * `step-not-allowed`, with the reason, once anything was marked in it: marks belong to the history of their dossier.
 */
export function moveArticle(
	actor: Actor,
	id: string,
	input: MoveArticle,
): Promise<Result<Receipt>> {
	const { opId, from, to } = input;
	return write(actor, {
		permission: "article.move",
		opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const place = await findArticlePlace(tx, scope, id);
			const target = await findDossier(tx, scope, to);
			if (place === null) return null;
			// Asked of the dossier that is named, so that a repeat finds what the first call did.
			const arriving =
				target === null
					? fail("not-found")
					: await grantIn(tx, scope, "article.import", { dossierId: to, subject: target });
			return { dossierId: from, subject: { place, arriving } };
		},
		work: async (tx, granted, at) => {
			const { arriving, place } = granted.subject;
			if (!arriving.ok) return arriving;
			if (place.dossierId !== from || place.deletedAt !== null) return fail("not-found");
			return move(tx, granted, arriving.value, { id, from, to }, at);
		},
	});
}

async function move(
	tx: Tx,
	leaving: Leaving,
	arriving: Arriving,
	step: { readonly id: string; readonly from: string; readonly to: string },
	at: Date,
): Promise<Result<Change>> {
	const { id, from, to } = step;
	const code = findStayReason(step, await countHolds(tx, leaving, id));
	if (code !== null) return fail("step-not-allowed", { fields: [{ path: "to", code }] });
	const hashes = await listOriginalsOf(tx, leaving, id);
	await shareOriginals(tx, arriving, { from, to, hashes }, uuidv7);
	if (!(await carryOver(tx, leaving, arriving, step))) return fail("not-found");
	await clearWork(tx, arriving, id);
	const newest = await findNewestText(tx, leaving, id);
	if (newest === null) return fail("not-found");
	const { id: versionId, text, blocks } = newest;
	await indexCopies(tx, arriving, { articleId: id, dossierId: to, versionId, text, blocks });
	const { revision, state } = leaving.subject.place;
	const change = { subjectId: id, revision: revision + 1, state };
	await tellStream(tx, arriving, to, { ...change, type: "article.arrived" }, at);
	return ok({ ...change, type: "article.left" });
}
