import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { loadEngine } from "./migrate";
import { startScratchServer } from "./scratch-server";

/**
 * The SQL that leads from one Prisma schema to another; only a comment where nothing has to change. It runs nothing:
 * the engine merely wants a server to talk to, and gets one that is thrown away.
 */
export async function diffSchemas(before: string, after: string): Promise<string> {
	await loadEngine();
	const server = await startScratchServer();
	try {
		const factory = new PrismaPg({ connectionString: server.ownerUrl });
		const adapter = bindMigrationAwareSqlAdapterFactory(factory);
		const datamodels: [string, string][] = [["schema.prisma", after]];
		const engine = await SchemaEngine.new({ datamodels }, () => undefined, adapter);
		const { stdout } = await engine.diff({
			from: toTarget(before),
			to: toTarget(after),
			script: true,
			exitCode: null,
			filters: { externalTables: [], externalEnums: [] },
		});
		engine.free();
		return stdout ?? "";
	} finally {
		await server.stop();
	}
}

function toTarget(content: string) {
	const files = [{ path: "schema.prisma", content }];
	return { tag: "schemaDatamodel", files } as const;
}
