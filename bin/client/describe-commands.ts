import { Argument, type Command, Option } from "commander";
import { reviewStateNames } from "@/lib/domain/review";
import { searchKinds, searchLimits } from "@/lib/domain/search";
import { tagNames } from "@/lib/domain/tags";
import {
	defineCommand,
	jsonOption,
	newsroomOption,
	type Report,
	repeatableOption,
	toNumberBetween,
} from "../define-command";
import type { Terminal } from "../terminal";
import { describeExport } from "./describe-export";
import { describeImport } from "./describe-import";
import type { FollowRequest } from "./follow-dossier";
import type { AnnotationsRequest } from "./list-annotations";
import type { InNewsroom } from "./offline-options";
import { articleOption, dossierOption } from "./thing-options";

const howToConnect = `
Speaks to the newsroom at RECOUPE_URL (by default that of this configuration) with the token in RECOUPE_TOKEN, or in
the file that RECOUPE_TOKEN_FILE names.`;

/** The commands that speak to a newsroom over its API, wherever it runs; some of them on its machine too. */
export function describeClientCommands(
	program: Command,
	terminal: Terminal,
	report: Report,
	inNewsroom: InNewsroom,
): void {
	const define = (parent: Command, usage: string, about: string): Command =>
		defineCommand(parent, usage, about).addHelpText("after", howToConnect);
	describeDossierCommands(define, program, terminal, report);
	describeImport(
		define(program, "import", "Import files of any source format into a dossier."),
		terminal,
		report,
		inNewsroom,
	);
	describeExport(
		define(program, "export", "Fetch a dossier or an article as a file."),
		terminal,
		report,
		inNewsroom,
	);
	describeRestore(
		define(program, "restore", "Restore a dossier from a backup, with its ids and its history."),
		terminal,
		report,
		inNewsroom,
	);
	const annotations = define(program, "annotations", "Look at annotations.");
	describeAnnotationsList(
		define(annotations, "list", "List the annotations of a dossier."),
		terminal,
		report,
	);
	describeSearch(
		define(program, "search", "Find words in a dossier, or in all that the member is in."),
		terminal,
		report,
	);
	const events = define(program, "events", "Look at what happens.");
	describeFollow(
		define(events, "follow", "Print what happens in a dossier as it happens, until Ctrl-C."),
		terminal,
		report,
	);
}

type Define = (parent: Command, usage: string, about: string) => Command;

function describeDossierCommands(
	define: Define,
	program: Command,
	terminal: Terminal,
	report: Report,
): void {
	const dossier = define(program, "dossier", "Look after dossiers.");
	define(dossier, "list", "List the dossiers that the member is in.")
		.addOption(jsonOption())
		.action(async (options: { json?: boolean }) => {
			const { listDossiers } = await import("./list-dossiers");
			report(await listDossiers(terminal, options));
		});
	define(dossier, "create", "Make a dossier, which the member leads, and print its id.")
		.addArgument(new Argument("<title>", "what it is called"))
		.option("--summary <words>", "what it is about", "")
		.addOption(jsonOption())
		.action(async (title: string, options: { summary: string; json?: boolean }) => {
			const { createDossier } = await import("./create-dossier");
			report(await createDossier(terminal, { title, ...options }));
		});
}

interface RestoreOptions {
	readonly offline?: boolean;
	readonly demo?: boolean;
	readonly json?: boolean;
}

function describeRestore(
	command: Command,
	terminal: Terminal,
	report: Report,
	inNewsroom: InNewsroom,
): void {
	command
		.addArgument(new Argument("<file>", "the backup, as `export --format backup` writes it"))
		.option("--offline", "on the database of this machine, whether or not the newsroom is running")
		.addOption(newsroomOption())
		.addOption(jsonOption())
		.addHelpText(
			"after",
			"\nAll of it is restored or nothing. The dossier keeps its ids, so that it must not be in the newsroom already. Over the API it takes a token of an administrator with the scope admin.",
		)
		.action(async (file: string, { offline, demo, ...rest }: RestoreOptions) => {
			const { restoreHere, restoreRemotely } = await import("./restore-file");
			if (offline !== true && demo !== undefined) command.error("error: --demo is for --offline");
			if (offline !== true) report(await restoreRemotely(terminal, { file, ...rest }));
			else
				await inNewsroom(demo === true, async () =>
					report(await restoreHere(terminal, { file, ...rest })),
				);
		});
}

interface AnnotationsOptions {
	readonly dossier: string;
	readonly tag?: NonNullable<AnnotationsRequest["filter"]["tag"]>;
	readonly state?: NonNullable<AnnotationsRequest["filter"]["state"]>;
	readonly article?: string;
	readonly json?: boolean;
}

function describeAnnotationsList(command: Command, terminal: Terminal, report: Report): void {
	command
		.addOption(dossierOption().makeOptionMandatory())
		.addOption(new Option("--tag <tag>", "those with this tag").choices(tagNames))
		.addOption(new Option("--state <state>", "those in this state").choices(reviewStateNames))
		.addOption(articleOption())
		.addOption(jsonOption("print a line of JSON for each annotation, for programs"))
		.action(async ({ dossier, article, json, ...rest }: AnnotationsOptions) => {
			const { listAnnotations } = await import("./list-annotations");
			const filter = { ...rest, ...(article === undefined ? {} : { articleId: article }) };
			report(await listAnnotations(terminal, { dossier, filter, json: json === true }));
		});
}

interface SearchOptions {
	readonly dossier?: string;
	readonly kind?: readonly string[];
	readonly tag?: NonNullable<AnnotationsRequest["filter"]["tag"]>;
	readonly limit: number;
	readonly json?: boolean;
}

function describeSearch(command: Command, terminal: Terminal, report: Report): void {
	command
		.addArgument(new Argument("<words...>", 'what to find: in any form, "in quotes" as it is'))
		.addOption(dossierOption())
		.addOption(repeatableOption("--kind <kind>", "only these kinds of thing", searchKinds))
		.addOption(new Option("--tag <tag>", "only passages with this tag").choices(tagNames))
		.addOption(
			new Option("--limit <number>", "how many at most")
				.argParser(toNumberBetween(1, 10_000))
				.default(searchLimits.usualPage),
		)
		.addOption(jsonOption("print a line of JSON for each thing found, for programs"))
		.addHelpText("after", "\nTo leave out what has a word: recoupe search -- contrat -remorquage")
		.action(async (words: string[], { dossier, kind, tag, limit, json }: SearchOptions) => {
			const { searchNewsroom } = await import("./search-newsroom");
			const query = {
				q: words.join(" "),
				...(dossier === undefined ? {} : { dossierId: dossier }),
				...(kind === undefined ? {} : { kind: kind.join(",") }),
				...(tag === undefined ? {} : { tag }),
			};
			report(await searchNewsroom(terminal, { query, limit, json: json === true }));
		});
}

function describeFollow(command: Command, terminal: Terminal, report: Report): void {
	command
		.addOption(dossierOption().makeOptionMandatory())
		.option("--after <cursor>", "go on after where an earlier call ended")
		.addOption(jsonOption("print a line of JSON for each event, for programs"))
		.action(async (options: FollowRequest) => {
			const { followDossier } = await import("./follow-dossier");
			report(await followDossier(terminal, options));
		});
}
