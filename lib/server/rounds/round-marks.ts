import "server-only";
import type { GroupedMark } from "@/lib/agreement/measure-agreement";
import { revealedLayer } from "@/lib/domain/layers";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import type { RoundMark } from "@/lib/domain/round";
import { tagNames } from "@/lib/domain/tags";
import { contentOfRow } from "@/lib/server/annotations/to-annotation-view";
import { database } from "@/lib/server/store/client";
import { listRoundMarks, listRoundTexts } from "@/lib/server/store/rounds";
import type { RoundRow } from "./to-round-view";

/** A mark of a round, as measures see it and as people do. */
export interface SeenMark extends GroupedMark {
	readonly articleId: string;
	readonly view: RoundMark;
}

/** What was marked in revealed rounds: the texts of each, and the marks of each member. */
export interface Marked {
	readonly texts: Awaited<ReturnType<typeof listRoundTexts>>;
	readonly of: (roundId: string, memberId: string) => readonly SeenMark[];
}

/** Reads what was marked in revealed rounds, in two queries, however many they are; a round that is not revealed has none. */
export async function readMarked(
	granted: Granted<"dossier.read", unknown>,
	rounds: readonly RoundRow[],
): Promise<Marked> {
	const revealed = rounds.filter((round) => round.revealedAt !== null);
	const layers = revealed.flatMap(({ id, seats }) =>
		seats.map((seat) => revealedLayer(id, seat.memberId)),
	);
	const ids = revealed.map((round) => round.id);
	const texts = await listRoundTexts(database(), granted, ids);
	const rows = await listRoundMarks(database(), granted, layers);
	return {
		texts,
		of: (roundId, memberId) => {
			const layer = revealedLayer(roundId, memberId);
			const own = texts.filter((text) => text.roundId === roundId);
			return rows
				.filter((row) => row.layer === layer)
				.flatMap((row) =>
					own
						.filter((text) => text.articleId === row.articleId)
						.map((text) => toSeenMark(row, text.versionId)),
				)
				.filter((mark) => mark.spans.length > 0);
		},
	};
}

type MarkRow = Awaited<ReturnType<typeof listRoundMarks>>[number];

function toSeenMark(row: MarkRow, versionId: string): SeenMark {
	const content = contentOfRow(row, versionId);
	const body = content.pieces.filter((piece) => piece.role === "body");
	return {
		id: row.id,
		textId: versionId,
		articleId: row.articleId,
		tag: oneOf(tagNames, row.tag),
		spans: body.map(({ start, end }) => ({ start, end })),
		statementIds: row.memberships.map((membership) => membership.statementId),
		view: {
			id: row.id,
			revision: row.revision,
			content,
			speakers: row.speakers.map(({ speaker }) => speaker.name),
			...toSettlements(row),
		},
	};
}

/** Whether a settlement can be taken back: its mark is as it was made, or is gone. */
export function isOpen(
	annotation: { revision: number; state: string; deletedAt: Date | null } | null,
): boolean {
	if (annotation === null || annotation.deletedAt !== null) return true;
	return annotation.revision === 1 && annotation.state === "proposed";
}

function toSettlements({ settledBy }: MarkRow): Pick<RoundMark, "settlement" | "withdrawn"> {
	const told = settledBy.map(({ settlement: { id, settler, at, ...rest } }) => ({
		said: {
			...{ id, settler: { id: settler.id, name: settler.name } },
			...{ at: at.toISOString(), annotationId: rest.annotationId },
		},
		...rest,
	}));
	const standing = told.find(({ withdrawal }) => withdrawal === null);
	return {
		settlement: standing ? { ...standing.said, open: isOpen(standing.annotation) } : null,
		withdrawn: told.flatMap(({ said, withdrawal }) =>
			withdrawal === null
				? []
				: [
						{
							...said,
							withdrawnBy: { id: withdrawal.member.id, name: withdrawal.member.name },
							withdrawnAt: withdrawal.at.toISOString(),
						},
					],
		),
	};
}
