import { main } from "@/bin/main";
import type { TokenScope } from "@/lib/domain/token-scopes";
import { createTokenFor } from "@/lib/server/tokens/create-token-for";
import { type ApiServer, serveApi } from "./api-server";
import { createListeningTerminal, type ListeningTerminal } from "./listening-terminal";
import { test as base, type Newsroom, type TestActor, take } from "./newsroom";

/** A command that has ended: its exit code, and what it said. */
export interface Ended {
	readonly code: number;
	readonly lines: readonly string[];
	/** The lines, each read as JSON. */
	readonly json: () => unknown[];
	readonly told: string;
}

/** Runs commands against a newsroom that is served. */
export interface CommandLine {
	readonly server: ApiServer;
	/** A token of a member's. */
	readonly tokenOf: (member: TestActor, ...scopes: readonly TokenScope[]) => Promise<string>;
	/** Runs a command with a token; `watch` gets its terminal before it starts. */
	readonly run: (
		token: string,
		words: readonly string[],
		watch?: (terminal: ListeningTerminal) => void,
	) => Promise<Ended>;
}

/** vitest's `test` with `newsroom`, served, and `commandLine` on it, for all tests of a file. */
export const test = base.extend<{ commandLine: CommandLine }>({
	commandLine: [
		async ({ newsroom }, use) => {
			const server = await serveApi();
			await use(createCommandLine(newsroom, server));
			await server.close();
		},
		{ scope: "file" },
	],
});

function createCommandLine(newsroom: Newsroom, server: ApiServer): CommandLine {
	return {
		server,
		tokenOf: async (member, ...scopes) => {
			const { rows } = await newsroom.database.owner.query<{ email: string }>(
				'SELECT "email" FROM "Member" WHERE "id" = $1',
				[member.scope.memberId],
			);
			const email = rows[0]?.email ?? "";
			const input = { email, name: "A test", scopes: [...scopes], days: 1 };
			return take(await createTokenFor(input)).token;
		},
		run: (token, words, watch) => {
			const environment = { RECOUPE_URL: server.address, RECOUPE_TOKEN: token };
			return runCommand(environment, words, watch);
		},
	};
}

/** Runs a command with an environment of its own, in the process of the test. */
export async function runCommand(
	environment: Readonly<Record<string, string>>,
	words: readonly string[],
	watch?: (terminal: ListeningTerminal) => void,
): Promise<Ended> {
	const terminal = createListeningTerminal(environment);
	watch?.(terminal);
	const code = await main(words, terminal);
	const lines = terminal.lines();
	const json = () => lines.map((line): unknown => JSON.parse(line));
	return { code, lines, json, told: terminal.told() };
}
