import "server-only";
import type { Scope } from "@/lib/domain/proof";
import type { Role } from "@/lib/domain/roles";
import type { TokenScope } from "@/lib/domain/token-scopes";

/** The scope of a member, made from a session or a token that has just been read. */
export function memberScope(
	member: { id: string; role: string },
	tokenScopes: readonly TokenScope[] | null = null,
): Scope {
	return { memberId: member.id, role: member.role as Role, tokenScopes } as Scope;
}
