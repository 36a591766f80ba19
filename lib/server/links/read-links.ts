import "server-only";
import type { LinkView } from "@/lib/domain/link";
import type { Granted } from "@/lib/domain/proof";
import { readReviewFacts } from "@/lib/server/review/review-facts";
import { database } from "@/lib/server/store/client";
import { listLinkRows } from "@/lib/server/store/links";
import { toLinkView } from "./to-link-view";

/** The living links of a dossier that have these ids, both ends quoted. */
export async function readLinks(
	granted: Granted<"dossier.read", unknown>,
	dossierId: string,
	ids: readonly string[],
): Promise<LinkView[]> {
	const [rows, facts] = await Promise.all([
		listLinkRows(database(), granted, { dossierId, ids }),
		readReviewFacts(database(), granted, "link", ids),
	]);
	return rows.map((row) => toLinkView(row, facts));
}
