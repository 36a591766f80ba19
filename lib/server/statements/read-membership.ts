import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { MembershipView } from "@/lib/domain/statement";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { findMembership } from "@/lib/server/store/memberships";
import { readMemberships } from "./read-memberships";

/** A living membership, its passage quoted. */
export async function readMembership(actor: Actor, id: string): Promise<Result<MembershipView>> {
	const opened = await openThing(actor, "dossier.read", id, findMembership);
	if (!opened.ok) return opened;
	const [found] = await readMemberships(opened.value, opened.value.dossierId, [id]);
	return found === undefined ? fail("not-found") : ok(found);
}
