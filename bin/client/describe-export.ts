import { type Command, InvalidArgumentError, Option } from "commander";
import { csvSeparatorNames } from "@/lib/domain/csv-separators";
import { type ExportScope, formatsOf } from "@/lib/domain/export-format-names";
import { marksFilterNames } from "@/lib/domain/marks-filters";
import { reviewStateNames } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import { jsonOption, type Report, repeatableOption, toId } from "../define-command";
import type { Terminal } from "../terminal";
import type { ExportOperation, ExportRequest } from "./export-file";
import { type InNewsroom, type Offline, offlineOptions, whoActs } from "./offline-options";
import { articleOption, dossierOption } from "./thing-options";

/** The format that is a backup: everything, whatever the filter. */
const backup = "backup";

/** What can be exported, by the option that names it. */
const exportScopes = {
	dossier: { operation: "exportDossier", formats: [...formatsOf.dossier, backup] },
	article: { operation: "exportArticle", formats: formatsOf.article },
} as const satisfies Record<
	ExportScope,
	{ operation: ExportOperation; formats: readonly string[] }
>;

interface ExportOptions extends Offline {
	readonly dossier?: string;
	readonly article?: string;
	readonly statement?: string;
	readonly passage?: string;
	readonly format: string;
	readonly marks: string;
	readonly tag?: readonly string[];
	readonly state?: readonly string[];
	readonly member?: readonly string[];
	readonly from?: string;
	readonly until?: string;
	readonly separator?: string;
	readonly out?: string;
	readonly json?: boolean;
	readonly job?: boolean;
}

/** What `recoupe export` takes and does. */
export function describeExport(
	command: Command,
	terminal: Terminal,
	report: Report,
	inNewsroom: InNewsroom,
): void {
	addOptions(command).action(async (options: ExportOptions) => {
		const request = toRequest(options, command);
		const { exportFile, fetchRemotely } = await import("./export-file");
		if (options.offline === true && options.as === undefined && options.format === backup) {
			const { backUpAtMachine } = await import("./newsroom-here");
			await inNewsroom(options.demo === true, async () =>
				report(await exportFile(terminal, request, backUpAtMachine)),
			);
			return;
		}
		const email = whoActs(options, command);
		if (email === null) {
			report(await exportFile(terminal, request, fetchRemotely(terminal, options.job === true)));
			return;
		}
		const { fetchHere } = await import("./newsroom-here");
		await inNewsroom(options.demo === true, async () =>
			report(await exportFile(terminal, request, await fetchHere(email))),
		);
	});
}

function addOptions(command: Command): Command {
	const formats = Object.entries(exportScopes).map(
		([scope, { formats: own }]) =>
			`of ${scope === "article" ? "an" : "a"} ${scope}: ${own.join(", ")}`,
	);
	command
		.addOption(dossierOption().conflicts(["article", "passage"]))
		.addOption(articleOption().conflicts("statement"))
		.addOption(new Option("--statement <id>", "only this statement of the dossier").argParser(toId))
		.addOption(new Option("--passage <id>", "only this passage of the article").argParser(toId))
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
		.addOption(repeatableOption("--tag <tag>", "marks with one of these tags", tagNames))
		.addOption(
			repeatableOption("--state <state>", "marks in one of these states", reviewStateNames),
		)
		.addOption(
			new Option(
				"--member <id>",
				"marks that one of these members made (may be repeated)",
			).argParser((id: string, before: readonly string[] = []) => [...before, toId(id)]),
		)
		.addOption(new Option("--from <day>", "marks made on this day or later, UTC").argParser(toDay))
		.addOption(
			new Option("--until <day>", "marks made on this day or earlier, UTC").argParser(toDay),
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
			).conflicts(["article", "offline"]),
		)
		.option("--out <file>", "where to write it; - is the standard output")
		.addOption(jsonOption());
	for (const option of offlineOptions()) command.addOption(option);
	return command.addHelpText(
		"after",
		"\nA backup has everything about a dossier, whatever its marks: `recoupe restore` takes it back. Offline it needs no member.",
	);
}

function toRequest(options: ExportOptions, command: Command): ExportRequest {
	const { scope, id } = scopeOf(options, command);
	const { operation, formats }: { operation: ExportOperation; formats: readonly string[] } =
		exportScopes[scope];
	const { format, out, json } = options;
	if (!formats.includes(format)) command.error(`error: --format is ${formats.join(", ")} there`);
	if (format === backup && options.job) command.error("error: a backup is fetched without --job");
	const wanted =
		format === backup
			? ({ operation: "backUpDossier", id, query: {} } as const)
			: { operation, id, query: queryOf(options) };
	return { ...wanted, out, ...(json === undefined ? {} : { json }) };
}

function queryOf(options: ExportOptions): ExportRequest["query"] {
	const { format, marks, separator, from, until, tag, state, member } = options;
	return {
		...{ format, marks, separator, from, until },
		tag: tag?.join(","),
		state: state?.join(","),
		memberId: member?.join(","),
		statementId: options.statement,
		annotationId: options.passage,
	};
}

function scopeOf({ dossier, article, statement, passage }: ExportOptions, command: Command) {
	if (dossier !== undefined) return { scope: "dossier", id: dossier } as const;
	if (article !== undefined) return { scope: "article", id: article } as const;
	if (statement !== undefined) command.error("error: --statement needs its --dossier");
	if (passage !== undefined) command.error("error: --passage needs its --article");
	return command.error("error: name what to export, with --dossier or --article");
}

function toDay(text: string): string {
	if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
	throw new InvalidArgumentError(`“${text}” is not a day, which looks like 2026-03-04.`);
}
