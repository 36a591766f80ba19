import "server-only";
import type { Granted } from "@/lib/domain/proof";
import { ok, type Result } from "@/lib/domain/result";
import type { StatementView } from "@/lib/domain/statement";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { readReviewFacts } from "@/lib/server/review/review-facts";
import { database } from "@/lib/server/store/client";
import { listLinkRows } from "@/lib/server/store/links";
import { listStatementRows } from "@/lib/server/store/statements";
import { toSourceLinks, toStatementView } from "./to-statement-view";

/** The statements of a dossier with their passages, oldest first. */
export async function listStatements(
	actor: Actor,
	dossierId: string,
): Promise<Result<StatementView[]>> {
	const granted = await openDossier(actor, "dossier.read", dossierId);
	return granted.ok ? ok(await readStatements(granted.value, dossierId)) : granted;
}

/** The same for whoever already holds the proof. */
export async function readStatements(
	granted: Granted<"dossier.read" | "article.read" | "review.list" | "article.export", unknown>,
	dossierId: string,
	ids: readonly string[] | null = null,
): Promise<StatementView[]> {
	const [rows, links] = await Promise.all([
		listStatementRows(database(), granted, dossierId, ids),
		listLinkRows(database(), granted, { dossierId }),
	]);
	const memberIds = rows.flatMap((row) => row.memberships.map((member) => member.id));
	const facts = await readReviewFacts(database(), granted, "membership", memberIds);
	const sourceLinks = toSourceLinks(links);
	return rows.map((row) => toStatementView(row, facts, sourceLinks));
}
