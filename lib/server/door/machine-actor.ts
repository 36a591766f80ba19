import "server-only";
import type { House } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { database } from "@/lib/server/store/client";
import { findMemberAt } from "@/lib/server/store/members";
import type { Actor } from "./actor";
import { memberScope } from "./scope";

/**
 * A member as whom whoever is at the machine acts: what they may is asked of the policy as ever, and the history names
 * them. `not-found` when nobody has the address, `forbidden` when that member is disabled.
 */
export async function machineActor(proof: House<"machine">, email: string): Promise<Result<Actor>> {
	const member = await findMemberAt(database(), proof, email);
	if (member === null) return fail("not-found");
	if (member.disabledAt !== null) return fail("forbidden");
	return ok({ kind: "member", scope: memberScope(member), credential: { kind: "machine" } });
}
