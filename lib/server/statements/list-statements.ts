import "server-only";
import type { Granted } from "@/lib/domain/proof";
import { ok, type Result } from "@/lib/domain/result";
import type { StatementView } from "@/lib/domain/statement";
import { toMeasuredCopies } from "@/lib/server/copies/to-measured-copies";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { readReviewFacts } from "@/lib/server/review/review-facts";
import { type Db, database } from "@/lib/server/store/client";
import { listCopyRows } from "@/lib/server/store/copies";
import { listLinksBetween } from "@/lib/server/store/links";
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
	granted: Granted<
		"dossier.read" | "article.read" | "review.list" | "article.export" | "dossier.export",
		unknown
	>,
	dossierId: string,
	ids: readonly string[] | null = null,
): Promise<StatementView[]> {
	const rows = await listStatementRows(database(), granted, { dossierId, ids });
	return toViews(database(), granted, dossierId, rows);
}

/** The statements with a passage in one article, each with all its passages. */
export async function readStatementsWith(
	db: Db,
	granted: Granted<"article.export" | "dossier.export", unknown>,
	where: { readonly dossierId: string; readonly articleId: string },
): Promise<StatementView[]> {
	return toViews(db, granted, where.dossierId, await listStatementRows(db, granted, where));
}

async function toViews(
	db: Db,
	granted: Parameters<typeof readReviewFacts>[1] &
		Parameters<typeof listCopyRows>[1] &
		Parameters<typeof listLinksBetween>[1],
	dossierId: string,
	rows: Awaited<ReturnType<typeof listStatementRows>>,
): Promise<StatementView[]> {
	const ids = rows.flatMap((row) => row.memberships.map((member) => member.id));
	const judged = rows.flatMap((row) => row.verdict?.id ?? []);
	const articleIds = new Set(
		rows.flatMap((row) => row.memberships.map(({ annotation }) => annotation.articleId)),
	);
	const [memberships, verdicts, copyRows, links] = await Promise.all([
		readReviewFacts(db, granted, "membership", ids),
		readReviewFacts(db, granted, "verdict", judged),
		listCopyRows(db, granted, dossierId, [...articleIds]),
		listLinksBetween(db, granted, dossierId, [...articleIds]),
	]);
	const facts = { memberships, verdicts };
	const copies = toMeasuredCopies(copyRows);
	const sourceLinks = toSourceLinks(links);
	return rows.map((row) => toStatementView(row, facts, sourceLinks, copies));
}
