import { type Command, Option } from "commander";
import { newsroomOption, toEmail } from "../define-command";

/** Runs work with the database of one of the account's newsrooms open. */
export type InNewsroom = (demo: boolean, work: () => Promise<void>) => Promise<void>;

/** How a command says that it is done on the database itself, and as whom. */
export interface Offline {
	readonly offline?: boolean;
	readonly as?: string;
	readonly demo?: boolean;
}

/** The options of a command that can be done without the API, on the machine of the newsroom. */
export function offlineOptions(): readonly Option[] {
	return [
		new Option(
			"--offline",
			"on the database of this machine, whether or not the newsroom is running",
		),
		new Option("--as <email>", "the member as whom it is done offline").argParser(toEmail),
		newsroomOption(),
	];
}

/** As whom a command is done offline; null when it is done over the API. What does not go together ends the command. */
export function whoActs({ offline, as, demo }: Offline, command: Command): string | null {
	if (offline === true) return as ?? command.error("error: --offline needs --as <email>");
	if (as !== undefined || demo !== undefined)
		command.error("error: --as and --demo are for --offline");
	return null;
}
