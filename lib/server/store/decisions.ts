import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { ReviewKind } from "@/lib/domain/review";
import type { Tx } from "./client";

/**
 * Writes a decision by the member who was granted it. The database refuses it (`four-eyes`, `stale`)
 * when the decider edited the thing since its last approval or the revision is not the newest.
 */
export async function saveDecision(
	tx: Tx,
	granted: Granted<"decision.make", unknown>,
	decision: {
		id: string;
		dossierId: string;
		kind: ReviewKind;
		subjectId: string;
		revision: number;
		editorId: string;
		outcome: string;
		reason: string | null;
		words: string;
		at: Date;
	},
): Promise<void> {
	await tx.decision.create({ data: { ...decision, deciderId: granted.memberId } });
}
