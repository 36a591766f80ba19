import "server-only";
import type { PolicyFacts } from "@/lib/domain/policy";
import type { Scope } from "@/lib/domain/proof";
import type { Role } from "@/lib/domain/roles";
import type { Tx } from "./client";

interface FactRow {
	role: Role;
	lead: boolean | null;
}

/**
 * What the policy asks about a member and a dossier, read and held (`FOR SHARE`) until the
 * transaction ends, so that a demotion waits for the write or the write sees the demotion.
 */
export async function findPolicyFacts(
	tx: Tx,
	scope: Scope,
	dossierId: string | null,
): Promise<Pick<PolicyFacts, "role" | "inDossier" | "leadsDossier">> {
	const rows = await tx.$queryRaw<FactRow[]>`
		SELECT m."role", d."lead"
		FROM (SELECT "id", "role" FROM "Member"
			WHERE "id" = ${scope.memberId}::uuid AND "disabledAt" IS NULL FOR SHARE) m
		LEFT JOIN "DossierMember" d ON d."memberId" = m."id" AND d."dossierId" = ${dossierId}::uuid`;
	const row = rows[0];
	return {
		role: row?.role ?? null,
		inDossier: row?.lead !== null && row?.lead !== undefined,
		leadsDossier: row?.lead ?? false,
	};
}
