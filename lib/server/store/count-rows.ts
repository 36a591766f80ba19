import "server-only";
import type { Granted, House } from "@/lib/domain/proof";
import type { Tx } from "./client";

type Writing = Granted<"article.import" | "dossier.restore", unknown> | House<"restore">;

/** From how many marks on a write has them counted; fewer change no plan that matters. */
export const manyMarks = 500;

/**
 * Has the database count the rows of marks and their history, in the transaction that wrote many of them: until it does by
 * itself, a minute later, it plans as if they were not there, and what it planned for empty tables stays in use. A
 * table that somebody else is counting is left to them, as nobody may wait for a restore of minutes. Before version 17 of
 * the database only the owner of tables may have them counted: for another role this does nothing.
 */
export async function countMarks(tx: Tx, _proof: Writing): Promise<void> {
	await tx.$executeRaw`
		ANALYZE (SKIP_LOCKED) "Annotation", "Anchor", "AnchorPiece", "AnnotationSpeaker", "Link", "Revision", "Decision", "Membership"`;
}
