import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Scope } from "@/lib/domain/proof";
import type { Role } from "@/lib/domain/roles";
import type { TokenScope } from "@/lib/domain/token-scopes";
import type { ServerConfig } from "@/lib/server/config";
import type { Actor } from "@/lib/server/door/actor";

/** Whoever a test acts as. */
export type TestActor = Extract<Actor, { kind: "member" }>;

/** The secret of sessions in tests. */
export const testSecret = "a secret of tests that is long enough to be one";

/** The configuration of a server process on a test database. */
export function testConfig(databaseUrl: string): ServerConfig {
	const migrationsDir = join(import.meta.dirname, "../../prisma/migrations");
	return {
		...{ appUrl: "http://localhost:3000", databaseUrl, nextauthSecret: testSecret },
		...{ specimen: false, dataDir: tmpdir(), migrationsDir, leastFreeBytes: 0, trustedProxies: [] },
		urlImport: { isOn: true, allowedHosts: [] },
		webhookHosts: [],
	};
}

/** A member as an actor, as a session of theirs read a moment ago would give it. */
export function actorFor(
	member: { id: string; role: Role },
	tokenScopes: readonly TokenScope[] | null = null,
): TestActor {
	const scope = { memberId: member.id, role: member.role, tokenScopes } as Scope;
	return { kind: "member", scope, credential: { kind: "demo" } };
}
