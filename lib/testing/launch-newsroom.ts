import { join } from "node:path";
import { launch } from "@/bin/launch";
import { readOwnConfig } from "@/lib/server/config";
import { StartProblem } from "@/lib/server/postgres/start-problem";
import { describeProblems } from "@/lib/server/read-config";

/**
 * A launcher for tests: the real one round a web process that answers everything. Called with the folder of the
 * migrations and whether the web process is stubborn.
 */
function main([folder = "", stubborn = ""]: readonly string[]): Promise<number> {
	const reading = readOwnConfig();
	if (!reading.ok) throw new StartProblem(describeProblems(reading.problems));
	const { config } = reading;
	const web = join(import.meta.dirname, "answer-everything.js");
	return launch({
		config,
		migrations: { migrationsDir: folder, schemaPath: join(folder, "schema.prisma") },
		web: [web, String(config.port), config.host, stubborn],
		mode: "production",
		prepare: () => Promise.resolve(),
		welcome: () => Promise.resolve(["welcome"]),
		say: (line) => process.stdout.write(`${line}\n`),
	});
}

try {
	process.exit(await main(process.argv.slice(2)));
} catch (error) {
	process.stderr.write(`${error instanceof StartProblem ? error.message : String(error)}\n`);
	process.exit(1);
}
