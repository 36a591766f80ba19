import "server-only";
import { articleStates } from "@/lib/domain/article-states";
import { type AssignedArticle, assignedLimit } from "@/lib/domain/assigned";
import { oneOf } from "@/lib/domain/one-of";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { listAssignedRows } from "@/lib/server/store/articles";
import { database } from "@/lib/server/store/client";

/** The articles that the member has and that are not done, in all dossiers they are in: what is due first, then the rest. */
export async function listAssigned(actor: Actor): Promise<Result<AssignedArticle[]>> {
	const opened = await openNewsroom(actor, "dossier.list");
	if (!opened.ok) return opened;
	const rows = await listAssignedRows(database(), opened.value.scope, assignedLimit);
	return ok(
		rows.map(({ id, dossierId, title, dossier, language, state, dueOn, message }) => ({
			...{ id, dossierId, title, dossierTitle: dossier.title, language, message },
			state: oneOf(articleStates, state),
			dueOn: dueOn?.toISOString().slice(0, 10) ?? null,
		})),
	);
}
