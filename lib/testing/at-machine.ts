import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, type Ended, runCommand } from "./command-line";

/** Runs a command on the database of the test. */
export type AtMachine = (...words: string[]) => Promise<Ended>;

/** vitest's `test` with `newsroom`, and its commands as whoever looks after the machine calls them. */
export const test = base.extend<{ environment: Record<string, string>; atMachine: AtMachine }>({
	environment: async ({ newsroom }, use) => {
		const folder = await mkdtemp(join(tmpdir(), "recoupe-machine-"));
		await use({
			DATABASE_URL: newsroom.database.url,
			DATABASE_MIGRATION_URL: newsroom.database.ownerUrl,
			RECOUPE_DATA_DIR: join(folder, "newsroom"),
		});
		await rm(folder, { recursive: true, force: true });
	},
	atMachine: async ({ environment }, use) => {
		await use((...words) => runCommand(environment, words));
	},
});
