import { parse } from "csv-parse/sync";
import { fail, ok } from "@/lib/domain/result";
import { isWebannoTsv } from "@/lib/imports/annotated/webanno-tsv";
import type { Collected } from "@/lib/imports/collection";
import { decodeBytes } from "@/lib/imports/decode-bytes";
import { recordNames, toKey } from "@/lib/imports/record";

/**
 * The rows of a table, each as the record that its headings make of it (see `parseRecord`). Cells are parted by commas,
 * semicolons or tabs, whichever the headings have most of; RFC 4180 otherwise. A file of WebAnno TSV is no table: it is
 * the one file in it.
 * Fails like `decodeBytes`, and as `invalid` (`damaged`, `no-files`: no row, `no-text-field`: no heading of a text).
 */
export function collectCsv(bytes: Uint8Array): Collected {
	const head = Buffer.from(bytes.subarray(0, 40)).toString("utf8");
	if (isWebannoTsv(head)) return ok([{ name: "1.webanno", bytes }]);
	const decoded = decodeBytes(bytes);
	if (!decoded.ok) return decoded;
	const text = decoded.value.text.replace(/^\uFEFF/, "");
	const rows = readRows(text);
	if (rows === null) return refuse("damaged");
	const [headings, ...records] = rows;
	if (headings === undefined || records.length === 0) return refuse("no-files");
	const known = [...recordNames.text, ...recordNames.html];
	if (!headings.some((heading) => known.includes(toKey(heading)))) return refuse("no-text-field");
	const encoder = new TextEncoder();
	return ok(
		records.map((cells, n) => {
			const record = Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ""]));
			return { name: `${n + 1}.json`, bytes: encoder.encode(JSON.stringify(record)) };
		}),
	);
}

function readRows(text: string): string[][] | null {
	try {
		return parse(text, {
			delimiter: separatorOf(text),
			relax_column_count: true,
			skip_empty_lines: true,
		});
	} catch {
		return null;
	}
}

function separatorOf(text: string): string {
	const headings = text.slice(0, text.search(/[\r\n]|$/));
	const count = (separator: string) => headings.split(separator).length;
	return [",", ";", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function refuse(code: string) {
	return fail("invalid", { fields: [{ path: "file", code }] });
}
