import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { TokenView } from "@/lib/domain/token";
import { houseErrand } from "@/lib/server/door/house";
import { database } from "@/lib/server/store/client";
import { findMemberAt } from "@/lib/server/store/members";
import { listTokenRowsOf } from "@/lib/server/store/tokens";
import { toTokenView } from "./to-token-view";

/** The tokens of the member with this address, newest first; `not-found` when nobody has it. At the machine only. */
export async function listTokensFor(email: string): Promise<Result<readonly TokenView[]>> {
	const proof = houseErrand("token.create");
	const member = await findMemberAt(database(), proof, email);
	if (member === null) return fail("not-found");
	return ok((await listTokenRowsOf(database(), proof, member.id)).map(toTokenView));
}
