import "server-only";
import type { ReviewEntry } from "@/lib/domain/decision";
import { ok, type Result } from "@/lib/domain/result";
import { reviewStateNames, reviewStateRow } from "@/lib/domain/review";
import { hasRole } from "@/lib/domain/roles";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier, openScope } from "@/lib/server/door/grant";
import { toReviewEntries } from "./review-entries";
import { readReviewThings } from "./review-things";

/** What waits for a decision, or the member's own things with the decision about them. */
export type ReviewList = "waiting" | "mine";

const statesOf: Record<ReviewList, readonly string[]> = {
	waiting: reviewStateNames.filter((state) => reviewStateRow(state).waits),
	mine: reviewStateNames.filter((state) => reviewStateRow(state).tells),
};

/** The entries of a review list, longest waiting first; one's own newest first. */
export async function listReview(
	actor: Actor,
	dossierId: string,
	list: ReviewList,
): Promise<Result<ReviewEntry[]>> {
	const scope = openScope(actor);
	if (!scope.ok) return scope;
	const opened = await openDossier(actor, "review.list", dossierId);
	if (!opened.ok) return opened;
	const { memberId, role } = scope.value;
	const filter = { states: statesOf[list], ...(list === "mine" ? { authorId: memberId } : {}) };
	const things = await readReviewThings(opened.value, dossierId, filter);
	const reader = { memberId, isReviewer: hasRole(role, "reviewer") };
	const direction = list === "waiting" ? 1 : -1;
	return ok(toReviewEntries(things, reader).sort((a, b) => direction * compareAge(a, b)));
}

function compareAge(a: ReviewEntry, b: ReviewEntry): number {
	return a.since < b.since ? -1 : a.since > b.since ? 1 : 0;
}
