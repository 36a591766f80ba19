import "server-only";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { OpenRound } from "@/lib/domain/round";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import { findDossier } from "@/lib/server/store/dossiers";
import { countWorking, listFreeArticles, saveRound } from "@/lib/server/store/rounds";

/**
 * Opens a blind round: members who mark the same articles without seeing each other. `conflict`, with their ids, for articles that
 * have a shared mark already, which all would see, or are in another open round; `invalid` for members who are not in the dossier.
 */
export function openRound(actor: Actor, id: string, input: OpenRound): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "round.open",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const dossier = await findDossier(tx, scope, input.dossierId);
			return dossier && { dossierId: dossier.id, subject: dossier };
		},
		work: (tx, granted, at) => begin(tx, granted, id, input, at),
	});
}

async function begin(
	tx: Tx,
	granted: Granted<"round.open", unknown>,
	id: string,
	{ dossierId, articleIds, memberIds }: OpenRound,
	at: Date,
): Promise<Result<Change>> {
	const free = await listFreeArticles(tx, granted, dossierId, articleIds);
	const taken = articleIds.filter((one) => !free.some((article) => article.id === one));
	if (taken.length > 0) return fail("conflict", { ids: taken });
	const working = await countWorking(tx, granted, dossierId, memberIds);
	if (working !== memberIds.length)
		return fail("invalid", { fields: [{ path: "memberIds", code: "not-a-member" }] });
	const articles = free.flatMap(({ id: articleId, versions: [version] }) =>
		version === undefined ? [] : [{ articleId, versionId: version.id }],
	);
	await saveRound(tx, granted, { id, dossierId, articles, memberIds, at });
	return ok({ type: "round.opened", subjectId: id, revision: 1, also: [] });
}
