import { Argument, Command, CommanderError, Option } from "commander";
import { languageNames } from "@/lib/domain/languages";
import { roles } from "@/lib/domain/roles";
import { platformFacts, provideConfig } from "@/lib/server/config";
import { errorCode, StartProblem } from "@/lib/server/postgres/start-problem";
import {
	type Config,
	describeProblems,
	type Environment,
	type Newsroom,
	readConfig,
} from "@/lib/server/read-config";
import { addMember, checkMember } from "./add-member";
import { ensureBuild, ensureClient } from "./build";
import { checkNewsroom, repairNewsroom } from "./check-newsroom";
import { describeClientCommands } from "./client/describe-commands";
import {
	defineCommand,
	exitCodeHelp,
	newsroomOption,
	type Report,
	toEmail,
} from "./define-command";
import { welcomeDemo } from "./demo-newsroom";
import { describeTokenCommands } from "./describe-token-commands";
import { exitCodes } from "./exit-codes";
import { welcomeFirstRun } from "./first-run";
import { type LaunchPlan, launch } from "./launch";
import { migrateDatabase, type OpenDatabase, toServerConfig, withDatabase } from "./open-database";
import { migrationFiles, programOfPackage } from "./project";
import { refreshSearch } from "./refresh-search";
import { ownTerminal, type Terminal } from "./terminal";

/** Runs one command of the command line and returns its exit code. */
export async function main(
	words: readonly string[],
	terminal: Terminal = ownTerminal(),
): Promise<number> {
	let code: number = exitCodes.ok;
	const program = describeCommands(terminal, (done) => {
		code = done;
	});
	try {
		await program.parseAsync([...words], { from: "user" });
		return code;
	} catch (error) {
		return explain(error, terminal);
	}
}

function explain(error: unknown, { tell }: Terminal): number {
	if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
	// Whoever read the result has had enough of it.
	if (errorCode(error) === "EPIPE") return exitCodes.ok;
	if (error instanceof StartProblem) tell(error.message);
	else console.error(error);
	return exitCodes.failed;
}

function describeCommands(terminal: Terminal, report: Report): Command {
	const program = new Command("recoupe")
		.description("Runs and looks after a newsroom of Recoupe.")
		.exitOverride()
		.showHelpAfterError()
		.configureOutput({
			writeOut: (words) => terminal.output.write(words),
			writeErr: (words) => terminal.tell(words.trimEnd()),
		})
		.addHelpText("after", exitCodeHelp);
	defineCommand(program, "start", "Start the newsroom and serve it until Ctrl-C.").action(
		async () => report(await launch(startPlan())),
	);
	defineCommand(
		program,
		"demo",
		"Start the demonstration newsroom, with new passwords at each start.",
	)
		.option("--dev", "serve from the sources and follow their changes")
		.action(async ({ dev }: { dev?: boolean }) => report(await launch(demoPlan(dev === true))));
	defineCommand(program, "build", "Build what is served.").action(() =>
		ensureBuild({ say, force: true }),
	);
	defineCommand(
		program,
		"migrate",
		"Bring the database to this version and set the application's rights.",
	).action(migrateCommand);
	defineCommand(program, "doctor", "Check what must always hold in the database.")
		.option("--repair", "make again what is derived from the rest, then check")
		.addOption(newsroomOption())
		.action(async (options: DoctorOptions) => report(await doctorCommand(options, terminal)));
	describeMemberCommands(defineCommand(program, "member", "Look after members."));
	const inOne = (demo: boolean, work: () => Promise<void>) => inNewsroom(demo, work, terminal);
	describeTokenCommands(program, terminal, inOne);
	describeClientCommands(program, terminal, report, inOne);
	return program;
}

function describeMemberCommands(member: Command): void {
	defineCommand(
		member,
		"add",
		"Add a member. Asks for the password, or makes one and shows it once.",
	)
		.addArgument(new Argument("<email>", "what the member signs in with").argParser(toEmail))
		.requiredOption("--name <name>", "the name that others see")
		.addOption(
			new Option("--role <role>", "what the member may do").choices(roles).default("checker"),
		)
		.addOption(
			new Option("--locale <language>", "the language of the screens")
				.choices(languageNames)
				.default("fr"),
		)
		.option("--password-stdin", "take the password from the first line of the standard input")
		.addOption(newsroomOption())
		.action(async (email: string, options: MemberOptions) => memberCommand(email, options));
}

interface MemberOptions {
	readonly name: string;
	readonly role: string;
	readonly locale: string;
	readonly passwordStdin?: boolean;
	readonly demo?: boolean;
}

function say(line: string): void {
	console.log(line);
}

function openConfig(newsroom: Newsroom, environment: Environment = process.env): Config {
	const reading = readConfig(environment, platformFacts(), newsroom);
	for (const warning of reading.warnings) console.error(`Warning: ${warning}`);
	if (reading.ok) return reading.config;
	throw new StartProblem(describeProblems(reading.problems));
}

function startPlan(): LaunchPlan {
	const config = openConfig("main");
	return {
		config,
		migrations: migrationFiles,
		web: nextWords("start", config),
		mode: "production",
		prepare: (signal) => ensureBuild({ say, signal }),
		welcome: async () => {
			await refreshSearch(say);
			return welcomeFirstRun(config);
		},
		say,
	};
}

function demoPlan(dev: boolean): LaunchPlan {
	const config = openConfig("demo");
	return {
		config,
		migrations: migrationFiles,
		web: nextWords(dev ? "dev" : "start", config),
		mode: dev ? "development" : "production",
		prepare: (signal) => (dev ? ensureClient({ say, signal }) : ensureBuild({ say, signal })),
		welcome: async () => {
			await refreshSearch(say);
			return welcomeDemo(say);
		},
		say,
	};
}

/**
 * How long a connection on which nothing is asked stays open: longer than proxies and browsers keep theirs, so that none of
 * them asks on one that is just being closed.
 */
const idleMilliseconds = 75_000;

function nextWords(command: "start" | "dev", { host, port }: Config): string[] {
	const words = [programOfPackage("next/dist/bin/next"), command, "-p", String(port), "-H", host];
	return command === "start" ? [...words, "--keepAliveTimeout", String(idleMilliseconds)] : words;
}

async function migrateCommand(): Promise<void> {
	const config = openConfig("main");
	await ensureClient({ say });
	await withDatabase(config, say, async (database) => {
		const applied = await migrateDatabase(database, migrationFiles);
		provideConfig(toServerConfig(config, database));
		await refreshSearch(say);
		for (const name of applied) say(`Applied ${name}.`);
		say(
			applied.length === 0
				? "The database is at this version already."
				: "The database is at this version now.",
		);
	});
}

interface DoctorOptions {
	readonly repair?: boolean;
	readonly demo?: boolean;
}

async function doctorCommand(options: DoctorOptions, terminal: Terminal): Promise<number> {
	const { repair = false, demo = false } = options;
	const [repairs, problems] = await inNewsroom(
		demo,
		async () => [repair ? await repairNewsroom() : [], await checkNewsroom()] as const,
		terminal,
	);
	const end = problems.length === 0 ? "Everything holds." : `${problems.length} found.`;
	for (const line of [...repairs, ...problems, end]) await terminal.print(line);
	return problems.length === 0 ? exitCodes.ok : exitCodes.failed;
}

async function memberCommand(email: string, options: MemberOptions): Promise<void> {
	const { passwordStdin = false, demo = false, name, role, locale } = options;
	const member = await checkMember({ email, name, role, locale, passwordStdin });
	for (const line of await inNewsroom(demo, () => addMember(member))) say(line);
}

/** Runs `work` with the application's modules set to the database of a newsroom, migrated. */
async function inNewsroom<T>(
	demo: boolean,
	work: () => Promise<T>,
	{ environment, tell }: Pick<Terminal, "environment" | "tell"> = sayingTerminal,
): Promise<T> {
	const config = openConfig(demo ? "demo" : "main", environment);
	await ensureClient({ say: tell });
	return withDatabase(config, tell, async (database: OpenDatabase) => {
		await migrateDatabase(database, migrationFiles);
		provideConfig(toServerConfig(config, database));
		await refreshSearch(tell);
		return work();
	});
}

/** For commands whose result is what they say. */
const sayingTerminal = { environment: process.env, tell: say };
