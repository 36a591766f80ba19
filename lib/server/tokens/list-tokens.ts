import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import type { TokenView } from "@/lib/domain/token";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { listTokenRows } from "@/lib/server/store/tokens";
import { toTokenView } from "./to-token-view";

/** The member's own tokens, newest first, ended ones included. */
export async function listTokens(actor: Actor): Promise<Result<readonly TokenView[]>> {
	const opened = await openNewsroom(actor, "token.list");
	if (!opened.ok) return opened;
	return ok((await listTokenRows(database(), opened.value.granted)).map(toTokenView));
}
