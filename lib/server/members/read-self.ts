import "server-only";
import { languageNames, themes } from "@/lib/domain/languages";
import type { SelfView } from "@/lib/domain/member";
import { oneOf } from "@/lib/domain/one-of";
import { fail, ok, type Result } from "@/lib/domain/result";
import { roles } from "@/lib/domain/roles";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { findSelf } from "@/lib/server/store/members";

/** Who is signed in, with their preferences. */
export async function readSelf(actor: Actor): Promise<Result<SelfView>> {
	const opened = await openNewsroom(actor, "self.read");
	if (!opened.ok) return opened;
	const row = await findSelf(database(), opened.value.scope);
	if (row === null) return fail("signed-out");
	const { id, name, email, role, locale, theme } = row;
	return ok({
		id,
		name,
		email,
		role: oneOf(roles, role),
		locale: oneOf(languageNames, locale),
		theme: oneOf(themes, theme),
	});
}
