import "server-only";
import type { DeskRound, RoundView } from "@/lib/domain/round";
import type { listRoundRows } from "@/lib/server/store/rounds";

export type RoundRow = Awaited<ReturnType<typeof listRoundRows>>[number];

/** The round that is open on an article as its desk tells one member of it. */
export function toDeskRound(row: RoundRow, memberId: string): DeskRound {
	const own = row.seats.find((seat) => seat.memberId === memberId);
	return {
		id: row.id,
		openedBy: { id: row.openedBy.id, name: row.openedBy.name },
		members: row.seats.map(({ member }) => ({ id: member.id, name: member.name })),
		done: own === undefined ? null : own.doneAt !== null,
	};
}

/**
 * A round as one member sees it: who is done is told to all once it is revealed, until then to those who do not mark in it, and
 * to one who does of themselves alone.
 */
export function toRoundView(row: RoundRow, memberId: string): RoundView {
	const marks = row.seats.some((seat) => seat.memberId === memberId);
	const isTold = (seat: { memberId: string }) =>
		row.revealedAt !== null || !marks || seat.memberId === memberId;
	return {
		id: row.id,
		openedBy: { id: row.openedBy.id, name: row.openedBy.name },
		openedAt: row.openedAt.toISOString(),
		revealedAt: row.revealedAt?.toISOString() ?? null,
		articles: row.articles.map(({ articleId, article }) => ({
			id: articleId,
			title: article.title,
		})),
		seats: row.seats.map((seat) => ({
			member: { id: seat.member.id, name: seat.member.name },
			done: isTold(seat) ? seat.doneAt !== null : null,
		})),
	};
}
