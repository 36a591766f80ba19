import "server-only";
import type { Origin, PlaceAnnotation } from "@/lib/domain/annotation";
import type { Granted } from "@/lib/domain/proof";
import { ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, write } from "@/lib/server/door/write";
import { saveAnnotation } from "@/lib/server/store/annotations";
import { findArticlePlace } from "@/lib/server/store/articles";
import type { Tx } from "@/lib/server/store/client";
import { toJson } from "@/lib/server/store/json";
import { editAnnotation } from "./edit-annotation";
import { checkPlace, toColumns, writeContent } from "./write-content";

const byHand: Origin = { v: 1, kind: "human" };

/** Tags a passage of an article, or, when a revision is named, changes what a tagged one says. */
export function placeAnnotation(
	actor: Actor,
	id: string,
	input: PlaceAnnotation,
): Promise<Result<Receipt>> {
	const { revision } = input;
	if (revision !== null) return editAnnotation(actor, id, { ...input, revision });
	return write(actor, {
		permission: "annotation.place",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const article = await findArticlePlace(tx, scope, input.articleId);
			if (article === null) return null;
			const { dossierId, id: articleId } = article;
			return { dossierId, subject: article, articleIds: [articleId] };
		},
		work: (tx, granted, at) => place(tx, granted, id, input, at),
	});
}

async function place(
	tx: Tx,
	granted: Granted<"annotation.place", { dossierId: string }>,
	id: string,
	input: PlaceAnnotation,
	at: Date,
): Promise<Result<Change>> {
	const { articleId, versionId } = input;
	const spot = { id, articleId, versionId, dossierId: granted.subject.dossierId };
	const checked = await checkPlace(tx, granted, spot, input, null);
	if (!checked.ok) return checked;
	const { dossierId } = spot;
	const columns = { ...toColumns(input), id, dossierId, articleId, layer: granted.layer, at };
	await saveAnnotation(tx, granted, { ...columns, origin: toJson(byHand) });
	await writeContent(tx, granted, spot, input, { number: 1, at });
	return ok({
		type: "annotation.placed",
		subjectId: id,
		revision: 1,
		state: "proposed",
		refs: { article: articleId },
		codes: { tag: input.tag },
	});
}
