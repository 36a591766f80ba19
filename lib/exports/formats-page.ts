import { type ExportFormatName, exportFormatNames } from "@/lib/domain/export-format-names";
import { marksFilterNames } from "@/lib/domain/marks-filters";
import { type CarriedThing, carriedThings } from "@/lib/exports/carried-things";
import type { ExportFormat } from "@/lib/exports/export-format";
import { exportFormats } from "@/lib/exports/registry";
import { messagesFor } from "@/lib/i18n/messages";

/** `docs/formats.md`, whole: made from the table each format declares. */
export function formatsPage(): string {
	const words = messagesFor("en").exports;
	const name = (format: ExportFormatName) => words.format[format].name;
	const header = ["What", ...exportFormatNames.map(name)];
	const rows = carriedThings.map((thing) => [
		words.thing[thing],
		...exportFormatNames.map((format) => (canCarry(format, thing) ? "yes" : "–")),
	]);
	return `${[
		"# Formats",
		"What an exported article holds, format by format. Written by `npx tsx bin/write-formats.ts` from the tables in `lib/exports`; a test exports an article that has everything and checks each line.",
		exportFormatNames.map((format) => describe(format, name(format))).join("\n"),
		[header, header.map(() => "---"), ...rows]
			.map((cells) => `| ${cells.join(" | ")} |`)
			.join("\n"),
		"## Which marks go in",
		marksFilterNames
			.map((filter) => `- ${words.marks[filter].name}: ${words.marks[filter].meaning}.`)
			.join("\n"),
		"A link goes in only if it and both its ends do, in this article and in others; so does a membership of a statement with its passage.",
		"## What is checked first",
		"Before a file is written, every passage is compared with the text at its place. If one differs the export fails and names it; there is never part of a file.",
	].join("\n\n")}\n`;
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
