import "server-only";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { reviewStateNames } from "@/lib/domain/review";
import { canStep, type ReviewStepName } from "@/lib/domain/review-steps";
import type { Tx } from "@/lib/server/store/client";
import { findStandingDecision } from "@/lib/server/store/decisions";
import type { CorrectionSubject } from "./open-correction";

/**
 * Whether a correction can be settled: its mark is there, at the revision it would correct, and still sent back by the
 * decision that it came with.
 */
export async function checkOpen(
	tx: Tx,
	granted: Granted<"correction.settle", CorrectionSubject>,
	step: ReviewStepName,
): Promise<Result<null>> {
	const { subject } = granted;
	const { id, revision, correction } = subject;
	if (subject.deletedAt !== null || subject.article.deletedAt !== null) return fail("not-found");
	if (correction.state !== "open") return fail("step-not-allowed");
	if (revision !== correction.revision) return fail("stale", { revision });
	const standing = await findStandingDecision(tx, granted, {
		...{ kind: "annotation", subjectId: id, revision },
	});
	const isIts = standing?.id === correction.id;
	const state = oneOf(reviewStateNames, subject.state);
	return isIts && canStep(step, state) ? ok(null) : fail("step-not-allowed");
}
