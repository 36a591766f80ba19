import "server-only";
import type { Page } from "@/lib/domain/page";
import type { StatementsQuery } from "@/lib/domain/queries";
import type { Result } from "@/lib/domain/result";
import type { StatementView } from "@/lib/domain/statement";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { byId, readPage } from "@/lib/server/door/page";
import { database } from "@/lib/server/store/client";
import { listStatementIds } from "@/lib/server/store/pages";
import { readStatements } from "./list-statements";

/** A page of the living statements of a dossier with their passages. */
export async function pageStatements(
	actor: Actor,
	dossierId: string,
	{ cursor, limit, ...filter }: StatementsQuery,
): Promise<Result<Page<StatementView>>> {
	const opened = await openDossier(actor, "dossier.read", dossierId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	return readPage(
		{ cursor, limit },
		(stretch) => listStatementIds(database(), granted, dossierId, filter, stretch),
		(ids) => readStatements(granted, dossierId, ids),
		byId,
	);
}
