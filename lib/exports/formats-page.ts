import {
	type BackupRecord,
	backupRecordNames,
	backupRecords,
	propertyOf,
} from "@/lib/domain/backup/backup-records";
import {
	type ExportFormatName,
	exportFormatNames,
	formatsOf,
} from "@/lib/domain/export-format-names";
import { marksFilterNames } from "@/lib/domain/marks-filters";
import { type CarriedThing, carriedThings } from "@/lib/exports/carried-things";
import { annotationColumns } from "@/lib/exports/csv/annotation-columns";
import { linkColumns } from "@/lib/exports/csv/link-columns";
import type { Column } from "@/lib/exports/csv/table";
import type { ExportFormat } from "@/lib/exports/export-format";
import { exportFormats } from "@/lib/exports/registry";
import { messagesFor, termsFor } from "@/lib/i18n/messages";

/** `docs/formats.md`, whole: made from the table each format declares. */
export function formatsPage(): string {
	const words = messagesFor("en").exports;
	const name = (format: ExportFormatName): string => words.format[format].name;
	const header = ["What", ...exportFormatNames.map(name)];
	const rows = carriedThings.map((thing) => [
		words.thing[thing],
		...exportFormatNames.map((format) => (canCarry(format, thing) ? "yes" : "–")),
	]);
	return `${[
		"# Formats",
		"What an export of an article or a dossier holds, format by format. Written by `npx tsx bin/write-formats.ts` from the tables in `lib/exports`; a test exports an article that has everything and checks each line.",
		exportFormatNames.map((format) => describe(format, name(format))).join("\n"),
		`An article can be exported as ${list(formatsOf.article.map(name))}; a dossier as ${list(formatsOf.dossier.map(name))}.`,
		[header, header.map(() => "---"), ...rows]
			.map((cells) => `| ${cells.join(" | ")} |`)
			.join("\n"),
		"## Which marks go in",
		marksFilterNames
			.map((filter) => `- ${words.marks[filter].name}: ${words.marks[filter].meaning}.`)
			.join("\n"),
		"A link goes in only if it and both its ends do, in this article and in others; so does a membership of a statement with its passage.",
		"## What is checked first",
		"Before a file is written, every passage is compared with the text at its place. If one differs the export fails, names it and writes nothing.",
		"The articles of a dossier are read one after the other, each as it is at one moment, first to check them all and then to write them, so that no export needs more memory than one article does. One that no longer passes when it is read again breaks the transfer off: the browser says that the download failed, and an archive cannot be opened.",
		...tablesSection(),
		...archiveSection(),
		...backupSection(),
	].join("\n\n")}\n`;
}

function tablesSection(): string[] {
	return [
		"## Tables (CSV)",
		"RFC 4180: UTF-8 with a byte order mark, lines that end with CRLF, one line of headings. The headings are codes for programs and stay the same in every language. Cells are parted by commas, or by semicolons when the export asks for it (`separator=semicolon`), which is what spreadsheets set to French open by a double click. Numbers are written as numbers, with a point; moments in ISO 8601.",
		"A spreadsheet takes a cell for a formula when it begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a carriage return, after blanks or not. Words that begin so get an apostrophe in front, in every column of words, and so does what begins so inside a cell after a line break, a tab or the separator that the file does not use, where a program that is set up otherwise would cut it. To have the words back, take one apostrophe away wherever one stands before such a beginning (and before any apostrophes that were there).",
		"### Table of marks",
		columnsTable(annotationColumns),
		"### Table of links",
		"Each link once, also when it joins two articles of the dossier.",
		columnsTable(linkColumns),
	];
}

function archiveSection(): string[] {
	return [
		"## Whole dossier (ZIP)",
		"`articles/` has each article as a web page and as Web Annotation JSON-LD, named after its outlet, date and title. `annotations.csv` and `links.csv` are the tables of the whole dossier. `links.jsonld` is one collection of all links, both ends quoted; `statements.jsonld` has the statements with their memberships, passages quoted.",
		"`manifest.json` says which dossier it is, when, by what version and with which marks it was exported, and lists every other file with its media type, its size in bytes and its SHA-256. `eventAtStart` and `eventAtEnd` are the numbers of the dossier’s last event when the writing began and when it ended: if they differ, somebody worked on the dossier meanwhile, and files that were written first may be older than files that were written last.",
	];
}

function backupSection(): string[] {
	const meanings: Readonly<Record<string, string>> = termsFor("en").classes;
	const rows = backupRecordNames.map((name) => {
		const { columns, type }: BackupRecord = backupRecords[name];
		const properties = Object.entries(columns)
			.filter(([, { kind }]) => kind !== "own")
			.map(([column, field]) => `\`${propertyOf(column, field)}\``);
		return `| \`${name}/\` | ${meanings[type]} | ${properties.join(", ")} |`;
	});
	return [
		"## Backup of a dossier (`.recoupe.zip`)",
		"Everything that is known about a dossier as it was at one moment, to be restored in a newsroom in which it is not: `GET /dossiers/{id}/backup`, `npx recoupe export --format backup`. Restored and backed up again, it has the same files byte for byte, those that say something of its newsroom excepted (`manifest.json`, `people.jsonld`, `outlets.jsonld`, `scales.jsonld`, `context.jsonld`). What was removed is in it. What is not: confidential evidence, rounds that are open and what is marked in them, imports that wait, what a member has read, e-mail addresses and passwords.",
		"Each folder has pages of JSON-LD, numbered from 1, whose prefixes are written into each; passages, links, memberships, decisions and messages are Web Annotations besides, each target with both selectors in code points. Ids are `urn:uuid:`, names of closed tables `urn:recoupe:` with the table and the name; `/vocabulary` on any newsroom says what each term means, and `context.jsonld` is their context. `originals/` has the bytes that texts were made from and copies of evidence, by SHA-256. `manifest.json` lists every file with its size and SHA-256; a file too many, too few or other than listed is refused.",
		["| Folder | One line of it | Properties |", "| --- | --- | --- |", ...rows].join("\n"),
	];
}

function columnsTable<Row>(columns: readonly Column<Row>[]): string {
	const rows = columns.map(
		({ name, meaning }) => `| \`${name}\` | ${meaning.replaceAll("|", "\\|")} |`,
	);
	return ["| Column | What it holds |", "| --- | --- |", ...rows].join("\n");
}

function list(names: readonly string[]): string {
	return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

function describe(format: ExportFormatName, name: string): string {
	const { extension, mediaType } = exportFormats[format];
	const { purpose } = messagesFor("en").exports.format[format];
	return `- **${name}**, \`.${extension}\`, \`${mediaType}\`: ${purpose}.`;
}

function canCarry(format: ExportFormatName, thing: CarriedThing): boolean {
	const { cannotCarry }: ExportFormat = exportFormats[format];
	return !cannotCarry.includes(thing);
}
