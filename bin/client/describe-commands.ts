import { Argument, type Command, Option } from "commander";
import { exportFormatNames } from "@/lib/domain/export-format-names";
import { marksFilterNames } from "@/lib/domain/marks-filters";
import { reviewStateNames } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import { defineCommand, jsonOption, type Report, toId } from "../define-command";
import type { Terminal } from "../terminal";
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
	describeExport(define(program, "export", "Fetch an article as a file."), terminal, report);
	const annotations = define(program, "annotations", "Look at annotations.");
	describeAnnotationsList(
		define(annotations, "list", "List the annotations of a dossier."),
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

interface ExportOptions {
	readonly article: string;
	readonly format: string;
	readonly marks: string;
	readonly out?: string;
	readonly json?: boolean;
}

function describeExport(command: Command, terminal: Terminal, report: Report): void {
	command
		.addOption(articleOption().makeOptionMandatory())
		.addOption(
			new Option("--format <format>", "the kind of file")
				.choices(exportFormatNames)
				.makeOptionMandatory(),
		)
		.addOption(
			new Option("--marks <which>", "which marks are in it")
				.choices(marksFilterNames)
				.default(marksFilterNames[0]),
		)
		.option("--out <file>", "where to write it; - is the standard output")
		.addOption(jsonOption())
		.action(async ({ article, format, marks, ...options }: ExportOptions) => {
			const { exportFile } = await import("./export-file");
			const request = {
				operation: "exportArticle",
				id: article,
				query: { format, marks },
			} as const;
			report(await exportFile(terminal, { ...request, ...options }));
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

function dossierOption(): Option {
	return new Option("--dossier <id>", "the dossier").argParser(toId);
}

function articleOption(): Option {
	return new Option("--article <id>", "the article").argParser(toId);
}
