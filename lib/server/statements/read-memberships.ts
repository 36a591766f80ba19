import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { MembershipView } from "@/lib/domain/statement";
import { readReviewFacts } from "@/lib/server/review/review-facts";
import { database } from "@/lib/server/store/client";
import { listMembershipRows } from "@/lib/server/store/memberships";
import { toMembershipView } from "./to-statement-view";

/** The living memberships of a dossier that have these ids, their passages quoted. */
export async function readMemberships(
	granted: Granted<"dossier.read", unknown>,
	dossierId: string,
	ids: readonly string[],
): Promise<MembershipView[]> {
	const [rows, facts] = await Promise.all([
		listMembershipRows(database(), granted, dossierId, ids),
		readReviewFacts(database(), granted, "membership", ids),
	]);
	return rows.map((row) => toMembershipView(row, facts));
}
