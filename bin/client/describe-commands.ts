import { Argument, type Command, Option } from "commander";
import { csvSeparatorNames } from "@/lib/domain/csv-separators";
import { type ExportScope, formatsOf } from "@/lib/domain/export-format-names";
import { marksFilterNames } from "@/lib/domain/marks-filters";
import { reviewStateNames } from "@/lib/domain/review";
import { searchKinds, searchLimits } from "@/lib/domain/search";
import { tagNames } from "@/lib/domain/tags";
import {
	defineCommand,
	jsonOption,
	type Report,
	repeatableOption,
	toId,
	toNumberBetween,
} from "../define-command";
import type { Terminal } from "../terminal";
import type { FollowRequest } from "./follow-dossier";
import type { AnnotationsRequest } from "./list-annotations";

const howToConnect = `
Speaks to the newsroom at RECOUPE_URL (by default that of this configuration) with the token in RECOUPE_TOKEN, or in
the file that RECOUPE_TOKEN_FILE names.`;

/** The commands that speak to a newsroom over its API, wherever it runs. */
export function describeClientCommands(program: Command, terminal: Terminal, report: Report): void {
	const define = (parent: Command, usage: string, about: string): Command =>
		defineCommand(parent, usage, about).addHelpText("after", howToConnect);
	describeDossierCommands(define, program, terminal, report);
	describeImport(define(program, "import", "Import text files into a dossier."), terminal, report);
	describeExport(
		define(program, "export", "Fetch a dossier or an article as a file."),
		terminal,
		report,
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

function describeImport(command: Command, terminal: Terminal, report: Report): void {
	command
		.addArgument(new Argument("<names...>", "files, and folders with all text files in them"))
		.addOption(dossierOption().makeOptionMandatory())
		.addOption(jsonOption("print a line of JSON for each file, for programs"))
		.addHelpText(
			"after",
			"\nA file whose bytes the dossier has an article of already is left alone: a repeat goes on where it ended.",
		)
		.action(async (names: string[], options: { dossier: string; json?: boolean }) => {
			const { importFiles } = await import("./import-files");
			report(await importFiles(terminal, { names, ...options }));
		});
}

/** What can be exported, by the option that names it. */
const exportScopes = {
	dossier: { operation: "exportDossier", formats: formatsOf.dossier },
	article: { operation: "exportArticle", formats: formatsOf.article },
} as const satisfies Record<ExportScope, object>;

interface ExportOptions {
	readonly dossier?: string;
	readonly article?: string;
	readonly format: string;
	readonly marks: string;
	readonly separator?: string;
	readonly out?: string;
	readonly json?: boolean;
	readonly job?: boolean;
}

function describeExport(command: Command, terminal: Terminal, report: Report): void {
	const formats = Object.entries(exportScopes).map(
		([scope, { formats: own }]) =>
			`of ${scope === "article" ? "an" : "a"} ${scope}: ${own.join(", ")}`,
	);
	command
		.addOption(dossierOption().conflicts("article"))
		.addOption(articleOption())
		.addOption(
			new Option(
				"--format <format>",
				`the kind of file, ${formats.join("; ")}`,
			).makeOptionMandatory(),
		)
		.addOption(
			new Option("--marks <which>", "which marks are in it")
				.choices(marksFilterNames)
				.default(marksFilterNames[0]),
		)
		.addOption(
			new Option("--separator <which>", "what parts the cells of tables").choices(
				csvSeparatorNames,
			),
		)
		.addOption(
			new Option(
				"--job",
				"have the newsroom make the file of a large dossier by itself first",
			).conflicts("article"),
		)
		.option("--out <file>", "where to write it; - is the standard output")
		.addOption(jsonOption())
		.action(async (options: ExportOptions) => {
			const { scope, id } = scopeOf(options, command);
			const { operation, formats: own }: ExportScopeRow = exportScopes[scope];
			const { format, marks, separator, ...rest } = options;
			if (!own.includes(format)) command.error(`error: --format is ${own.join(", ")} there`);
			const { exportFile } = await import("./export-file");
			const request = { operation, id, query: { format, marks, separator } };
			report(await exportFile(terminal, { ...request, ...rest }));
		});
}

interface ExportScopeRow {
	readonly operation: "exportDossier" | "exportArticle";
	readonly formats: readonly string[];
}

function scopeOf({ dossier, article }: ExportOptions, command: Command) {
	if (dossier !== undefined) return { scope: "dossier", id: dossier } as const;
	if (article !== undefined) return { scope: "article", id: article } as const;
	return command.error("error: name what to export, with --dossier or --article");
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

function dossierOption(): Option {
	return new Option("--dossier <id>", "the dossier").argParser(toId);
}

function articleOption(): Option {
	return new Option("--article <id>", "the article").argParser(toId);
}
