import type { SourceCollectionId } from "@/lib/domain/source-collections";
import type { SourceFormatId } from "@/lib/domain/source-formats";
import { parseBrat } from "@/lib/imports/annotated/brat";
import { parseWebannoTsv } from "@/lib/imports/annotated/webanno-tsv";
import type { Collected } from "@/lib/imports/collection";
import { collectCsv } from "@/lib/imports/csv";
import { parseDocx } from "@/lib/imports/docx";
import type { ParsedDraft, SourceFile } from "@/lib/imports/draft";
import { parseHtml } from "@/lib/imports/html";
import { parseJson, parseWebAnnotation } from "@/lib/imports/json";
import { collectJsonLines } from "@/lib/imports/json-lines";
import { collectJsonList } from "@/lib/imports/json-list";
import { parseMarkdown } from "@/lib/imports/markdown";
import { parsePdf } from "@/lib/imports/pdf";
import { parsePlainText } from "@/lib/imports/plain-text";
import { collectZip } from "@/lib/imports/zip";

const readers: Readonly<Record<SourceFormatId, (file: SourceFile) => ParsedDraft>> = {
	"plain-text": parsePlainText,
	html: parseHtml,
	markdown: parseMarkdown,
	docx: parseDocx,
	pdf: parsePdf,
	record: parseJson,
	"web-annotation": parseWebAnnotation,
	"webanno-tsv": parseWebannoTsv,
	brat: parseBrat,
};

const collectors: Readonly<
	Record<SourceCollectionId, (bytes: Uint8Array) => Collected | Promise<Collected>>
> = {
	zip: collectZip,
	csv: collectCsv,
	"json-lines": collectJsonLines,
	"json-list": collectJsonList,
};

/** Takes the files out of one that holds several. */
export function collectFiles(
	collection: SourceCollectionId,
	bytes: Uint8Array,
): Collected | Promise<Collected> {
	return collectors[collection](bytes);
}

/** Reads a file in the format that its name is of; the reader checks that its bytes are of that format too. */
export function parseSource(format: SourceFormatId, file: SourceFile): ParsedDraft {
	return readers[format](file);
}
