import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import type { RoundList } from "@/lib/domain/round";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { listFreeArticles, listRoundRows } from "@/lib/server/store/rounds";
import { toRoundView } from "./to-round-view";

/** The blind rounds of a dossier, newest first, and the articles on which one may be opened. */
export async function listRounds(actor: Actor, dossierId: string): Promise<Result<RoundList>> {
	const opened = await openDossier(actor, "dossier.read", dossierId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	const [rows, free] = await Promise.all([
		listRoundRows(database(), granted, dossierId),
		listFreeArticles(database(), granted, dossierId, null),
	]);
	return ok({
		list: rows.map((row) => toRoundView(row, granted.memberId)),
		free: free.map(({ id, title }) => ({ id, title })),
	});
}
