import { createRequire } from "node:module";
import { join } from "node:path";

/** The folder of the project, from wherever a command is called. */
export const projectFolder = join(import.meta.dirname, "..");

/** Where the database's shape and its history are. */
export const migrationFiles = {
	schemaPath: join(projectFolder, "prisma", "schema.prisma"),
	migrationsDir: join(projectFolder, "prisma", "migrations"),
} as const;

/** The script of the command line of an installed package. */
export function programOfPackage(path: string): string {
	return createRequire(import.meta.url).resolve(path);
}
