import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { StatementView } from "@/lib/domain/statement";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { findStatement } from "@/lib/server/store/statements";
import { readStatements } from "./list-statements";

/** A living statement with its passages. */
export async function readStatement(actor: Actor, id: string): Promise<Result<StatementView>> {
	const opened = await openThing(actor, "dossier.read", id, findStatement);
	if (!opened.ok) return opened;
	const [found] = await readStatements(opened.value, opened.value.dossierId, [id]);
	return found === undefined ? fail("not-found") : ok(found);
}
