import "server-only";
import type { PolicyFacts } from "@/lib/domain/policy";
import type { Scope } from "@/lib/domain/proof";
import type { Role } from "@/lib/domain/roles";
import type { Db, Tx } from "./client";
import { Prisma } from "./generated/client";

interface FactRow {
	role: Role;
	lead: boolean | null;
	blind: boolean;
}

type KnownFacts = Pick<PolicyFacts, "role" | "inDossier" | "leadsDossier" | "marksBlind">;

/**
 * What the policy asks about a member and a dossier, read and held (`FOR SHARE`) until the
 * transaction ends, so that a demotion waits for the write or the write sees the demotion.
 */
export async function holdPolicyFacts(
	tx: Tx,
	scope: Scope,
	dossierId: string | null,
): Promise<KnownFacts> {
	const rows = await tx.$queryRaw<FactRow[]>`
		SELECT m."role", d."lead", ${blindIn(scope, dossierId)} AS "blind"
		FROM (SELECT "id", "role" FROM "Member"
			WHERE "id" = ${scope.memberId}::uuid AND "disabledAt" IS NULL FOR SHARE) m
		LEFT JOIN "DossierMember" d ON d."memberId" = m."id" AND d."dossierId" = ${dossierId}::uuid`;
	return toFacts(rows[0]);
}

/** The same for reading, without holding anything. */
export async function findPolicyFacts(
	db: Db,
	scope: Scope,
	dossierId: string | null,
): Promise<KnownFacts> {
	const rows = await db.$queryRaw<FactRow[]>`
		SELECT m."role", d."lead", ${blindIn(scope, dossierId)} AS "blind"
		FROM "Member" m
		LEFT JOIN "DossierMember" d ON d."memberId" = m."id" AND d."dossierId" = ${dossierId}::uuid
		WHERE m."id" = ${scope.memberId}::uuid AND m."disabledAt" IS NULL`;
	return toFacts(rows[0]);
}

/** Whether a member has a seat in a round of the dossier that is not revealed. */
function blindIn({ memberId }: Scope, dossierId: string | null): Prisma.Sql {
	return Prisma.sql`EXISTS (SELECT 1 FROM "RoundSeat" p JOIN "Round" r ON r."id" = p."roundId"
		WHERE p."memberId" = ${memberId}::uuid AND r."dossierId" = ${dossierId}::uuid AND r."revealedAt" IS NULL)`;
}

function toFacts(row: FactRow | undefined): KnownFacts {
	return {
		role: row?.role ?? null,
		inDossier: row?.lead !== null && row?.lead !== undefined,
		leadsDossier: row?.lead ?? false,
		marksBlind: row?.blind ?? false,
	};
}
