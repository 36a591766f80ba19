import "server-only";
import { join } from "node:path";

/** The folder of the server inside a data directory. */
export function clusterFolder(dataDir: string): string {
	return join(dataDir, "postgres");
}
