import "server-only";
import type { ReviewEntry } from "@/lib/domain/decision";
import type { Granted } from "@/lib/domain/proof";
import { type DecidedKind, decidedKinds } from "@/lib/domain/review";
import { subjectOf } from "@/lib/domain/review-line";
import { hasRole } from "@/lib/domain/roles";
import type { Actor } from "@/lib/server/door/actor";
import { toReviewEntries } from "./review-entries";
import { type IdsByKind, readReviewThings } from "./review-things";

/** The entries of these things in their order; those that are gone meanwhile are left out. */
export async function readEntries(
	actor: Actor,
	granted: Granted<"review.list", unknown> & { readonly dossierId: string },
	things: readonly { readonly kind: string; readonly id: string }[],
): Promise<ReviewEntry[]> {
	const isReviewer = actor.kind === "member" && hasRole(actor.scope.role, "reviewer");
	const of = (kind: DecidedKind) => things.flatMap((one) => (one.kind === kind ? one.id : []));
	const [annotation, link, membership, verdict] = [
		of("annotation"),
		of("link"),
		of("membership"),
		of("verdict"),
	];
	const ids: IdsByKind = { annotation, link, membership, verdict };
	const read = await readReviewThings(granted, granted.dossierId, ids);
	const entries = toReviewEntries(read, { memberId: granted.memberId, isReviewer });
	const byId = new Map(entries.map((entry) => [subjectOf(entry).id, entry]));
	return things.flatMap(({ id }) => byId.get(id) ?? []);
}

/** A thing under review that may be of any kind, by its id alone; null where there is none to be seen. */
export async function readEntry(
	actor: Actor,
	granted: Granted<"review.list", unknown> & { readonly dossierId: string },
	id: string,
): Promise<ReviewEntry | null> {
	const guesses = decidedKinds.map((kind) => ({ kind, id }));
	const [entry] = await readEntries(actor, granted, guesses);
	return entry ?? null;
}
