import { Argument, type Command, Option } from "commander";
import { tokenLimits } from "@/lib/domain/token";
import { tokenScopeNames } from "@/lib/domain/token-scopes";
import type { InNewsroom } from "./client/offline-options";
import {
	defineCommand,
	jsonOption,
	newsroomOption,
	repeatableOption,
	toEmail,
	toId,
	toNumberBetween,
} from "./define-command";
import type { TokenRequest } from "./machine-tokens";
import type { Terminal } from "./terminal";

interface Choice {
	readonly demo?: boolean;
	readonly json?: boolean;
}

/** The commands that look after tokens at the machine itself, by its database and without a sign-in. */
export function describeTokenCommands(
	program: Command,
	terminal: Terminal,
	inNewsroom: InNewsroom,
): void {
	const token = defineCommand(program, "token", "Look after members’ tokens.");
	describeCreate(
		defineCommand(token, "create", "Make a token for a member, and print it once."),
		terminal,
		inNewsroom,
	);
	defineCommand(token, "list", "List a member’s tokens, without the tokens themselves.")
		.addOption(memberOption())
		.addOption(jsonOption())
		.addOption(newsroomOption())
		.action(async ({ demo, ...request }: Choice & { member: string }) => {
			const { listTokens } = await import("./machine-tokens");
			await inNewsroom(demo === true, () => listTokens(terminal, request));
		});
	defineCommand(token, "revoke", "End a token at once, for good.")
		.addArgument(new Argument("<id>", "of the token, as `token list` prints it").argParser(toId))
		.addOption(jsonOption())
		.addOption(newsroomOption())
		.action(async (id: string, { demo, ...request }: Choice) => {
			const { revokeToken } = await import("./machine-tokens");
			await inNewsroom(demo === true, () => revokeToken(terminal, id, request));
		});
}

function describeCreate(command: Command, terminal: Terminal, inNewsroom: InNewsroom): void {
	command
		.addOption(memberOption())
		.requiredOption("--name <name>", "what it is called in lists")
		.addOption(
			repeatableOption("--scope <scope>", "what it allows", tokenScopeNames).makeOptionMandatory(),
		)
		.addOption(
			new Option("--days <days>", "how long it works")
				.argParser(toNumberBetween(1, tokenLimits.days))
				.default(90),
		)
		.addOption(jsonOption())
		.addOption(newsroomOption())
		.action(async ({ demo, ...request }: Choice & TokenRequest) => {
			const { createToken } = await import("./machine-tokens");
			await inNewsroom(demo === true, () => createToken(terminal, request));
		});
}

function memberOption(): Option {
	return new Option("--member <email>", "whose token it is")
		.argParser(toEmail)
		.makeOptionMandatory();
}
