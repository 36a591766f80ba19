import "server-only";
import type { Origin } from "@/lib/domain/annotation";
import { revealedLayer } from "@/lib/domain/layers";
import type { Granted, Scope } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { SettleMarks } from "@/lib/domain/round";
import type { Receipt } from "@/lib/domain/write";
import { checkPlace, toColumns, writeContent } from "@/lib/server/annotations/write-content";
import type { Actor } from "@/lib/server/door/actor";
import type { Opened } from "@/lib/server/door/grant";
import { type Change, write } from "@/lib/server/door/write";
import { saveAnnotation } from "@/lib/server/store/annotations";
import type { Tx } from "@/lib/server/store/client";
import { toJson } from "@/lib/server/store/json";
import { findRound, listRoundMarks, saveSettlement } from "@/lib/server/store/rounds";
import type { RoundSubject } from "./reveal-round";

type Settling = Granted<"annotation.place", RoundSubject>;

/**
 * Settles marks of a revealed round: as one mark of the shared layer, by the member who settles, which a third person approves;
 * or by dropping them, where there is no content. `conflict` when a settlement of one of them stands, `step-not-allowed` while
 * the round is not revealed.
 */
export function settleMarks(
	actor: Actor,
	id: string,
	input: SettleMarks,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "annotation.place",
		opId: input.opId,
		request: { id, ...input },
		open: (tx, scope) => open(tx, scope, input.roundId),
		work: (tx, granted, at) => settle(tx, granted, id, input, at),
	});
}

/** Its articles may be in another round by now: then nobody settles there. */
async function open(tx: Tx, scope: Scope, roundId: string): Promise<Opened<RoundSubject> | null> {
	const subject = await findRound(tx, scope, roundId);
	if (subject === null) return null;
	const articleIds = subject.articles.map((article) => article.articleId);
	return { dossierId: subject.dossierId, subject, ...(subject.revealedAt && { articleIds }) };
}

async function settle(
	tx: Tx,
	granted: Settling,
	id: string,
	{ markIds, content }: SettleMarks,
	at: Date,
): Promise<Result<Change>> {
	const { id: roundId, dossierId } = granted.subject;
	const place = await findPlace(tx, granted, markIds);
	if (!place.ok) return place;
	const { articleId, versionId } = place.value;
	const spot = { id, dossierId, articleId, versionId };
	const settlement = { id, roundId, dossierId, markIds, at };
	if (content === null) {
		await saveSettlement(tx, granted, { ...settlement, annotationId: null });
		const refs = { article: articleId, settlement: id };
		return ok({ type: "round.dropped", subjectId: roundId, revision: 1, refs });
	}
	const checked = await checkPlace(tx, granted, spot, content, null);
	if (!checked.ok) return checked;
	const origin: Origin = { v: 1, kind: "round", roundId, markIds: [...markIds] };
	const columns = { ...toColumns(content), id, dossierId, articleId, layer: granted.layer, at };
	await saveAnnotation(tx, granted, { ...columns, origin: toJson(origin) });
	await writeContent(tx, granted, spot, content, { number: 1, at });
	await saveSettlement(tx, granted, { ...settlement, annotationId: id });
	return ok({
		type: "annotation.placed",
		subjectId: id,
		revision: 1,
		state: "proposed",
		refs: { article: articleId, round: roundId, settlement: id },
		codes: { tag: content.tag },
	});
}

/** The text that all of these marks are on, if they are marks of the round and none is settled. */
async function findPlace(
	tx: Tx,
	granted: Settling,
	markIds: readonly string[],
): Promise<Result<{ readonly articleId: string; readonly versionId: string }>> {
	const { id, revealedAt, seats, articles } = granted.subject;
	if (revealedAt === null) return fail("step-not-allowed");
	const layers = seats.map((seat) => revealedLayer(id, seat.memberId));
	const rows = await listRoundMarks(tx, granted, layers);
	const marks = rows.filter((row) => markIds.includes(row.id));
	const place = articles.find((article) => article.articleId === marks[0]?.articleId);
	const isOnePlace = marks.every((mark) => mark.articleId === place?.articleId);
	if (place === undefined || marks.length !== markIds.length || !isOnePlace)
		return fail("not-found");
	const isTaken = marks.some(({ settledBy }) =>
		settledBy.some(({ settlement }) => settlement.withdrawal === null),
	);
	return isTaken ? fail("conflict") : ok(place);
}
