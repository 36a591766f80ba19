import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import type { DossierAgreement } from "@/lib/domain/round";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { listRoundRows } from "@/lib/server/store/rounds";
import { measurePair } from "./measure-pair";
import { readMarked } from "./round-marks";
import { toRoundView } from "./to-round-view";

/** How far the members of each revealed round of a dossier agree, pair by pair, newest round first. */
export async function readAgreement(
	actor: Actor,
	dossierId: string,
): Promise<Result<DossierAgreement>> {
	const opened = await openDossier(actor, "dossier.read", dossierId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	const rows = await listRoundRows(database(), granted, dossierId);
	const revealed = rows.filter((row) => row.revealedAt !== null);
	const marked = await readMarked(granted, revealed);
	const rounds = revealed.map((row) => {
		const round = toRoundView(row, granted.memberId);
		const people = round.seats.map((seat) => seat.member);
		const pairs = people.flatMap((first, n) =>
			people.slice(n + 1).map((second) => measurePair(marked, row.id, first, second)),
		);
		return { round, pairs };
	});
	return ok({ rounds });
}
