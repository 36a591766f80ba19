import "server-only";
import type { Scope } from "@/lib/domain/proof";
import type { Role } from "@/lib/domain/roles";

/** The scope of a signed-in member, made from a session that has just been read. */
export function memberScope(member: { id: string; role: string }): Scope {
	return { memberId: member.id, role: member.role as Role } as Scope;
}
