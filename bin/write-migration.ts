import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { diffSchemas } from "@/lib/server/postgres/schema-diff";
import { migrationFiles, projectFolder } from "./project";

// Writes a new migration: npm run migration -- <name> [file with the schema as it was]

const { schemaPath, migrationsDir } = migrationFiles;
const [name = "", former] = process.argv.slice(2);

if (!/^[a-z][a-z0-9_]*$/.test(name)) {
	console.error(
		"Name the migration in small letters and _, for example: npm run migration -- add_due_time",
	);
	process.exit(2);
}
const before = former === undefined ? committedSchema() : readFileSync(former, "utf8");
const sql = await diffSchemas(before, readFileSync(schemaPath, "utf8"));
const folder = join(migrationsDir, `${timestamp(new Date())}_${name}`);
mkdirSync(folder);
writeFileSync(join(folder, "migration.sql"), sql);
console.log(
	`Wrote ${relative(projectFolder, folder)}/migration.sql. Read it, and add what the schema cannot say.`,
);

function committedSchema(): string {
	const path = relative(projectFolder, schemaPath);
	const { status, stdout, stderr } = spawnSync("git", ["show", `HEAD:./${path}`], {
		cwd: projectFolder,
		encoding: "utf8",
	});
	if (status === 0) return stdout;
	console.error(
		`The committed schema cannot be read; name a file with the schema as it was.\n${stderr}`,
	);
	process.exit(1);
}

/** As Prisma names migrations: 20261121093000, UTC. */
function timestamp(now: Date): string {
	return now.toISOString().replace(/\D/g, "").slice(0, 14);
}
