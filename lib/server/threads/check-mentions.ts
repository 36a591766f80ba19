import "server-only";
import { mentionsOf, type Note } from "@/lib/domain/note";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Tx } from "@/lib/server/store/client";
import { areInDossier } from "@/lib/server/store/dossiers";

/** Whom a message mentions: members of the dossier, or those it has mentioned `before`. */
export async function checkMentions(
	tx: Tx,
	granted: Granted<"thread.open" | "message.write" | "message.edit", unknown>,
	dossierId: string,
	body: Note,
	before: readonly string[] = [],
): Promise<Result<readonly string[]>> {
	const mentions = mentionsOf(body);
	const added = mentions.filter((id) => !before.includes(id));
	const isKnown = await areInDossier(tx, granted, dossierId, added);
	if (isKnown) return ok(mentions);
	return fail("invalid", { fields: [{ path: "body", code: "not-a-member" }] });
}
