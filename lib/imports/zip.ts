import { uploadLimit } from "@/lib/domain/queries";
import { fail, ok } from "@/lib/domain/result";
import { findSourceCollection } from "@/lib/domain/source-collections";
import { findSourceFormat } from "@/lib/domain/source-formats";
import { toBratPair } from "@/lib/imports/annotated/brat-pair";
import { isWebannoTsv } from "@/lib/imports/annotated/webanno-tsv";
import type { Collected, CollectedFile } from "@/lib/imports/collection";
import { collectJsonLines } from "@/lib/imports/json-lines";
import { type OpenZip, openZip, ZipError } from "@/lib/imports/open-zip";

/**
 * The files of an archive, by name. Folders, what systems leave beside files and the settings of annotation tools are
 * left out, and so is what an archive of our own has besides articles; a text and the brat annotations of the same name
 * are one file. A file of another kind, one that is too large or damaged, and an archive in the archive are named with
 * the reason, and stop no other. Fails like `openZip`, as `invalid`; an archive without any file as `no-files`.
 */
export async function collectZip(bytes: Uint8Array): Promise<Collected> {
	try {
		const zip = await openZip(bytes);
		const isOwn = companions.every((name) => zip.has(name));
		const names = zip.names.filter(
			(name) => !isLeftOver(name) && !isAnnotated(zip, name) && !(isOwn && ours.has(name)),
		);
		if (names.length === 0) return refuse("no-files");
		const files: CollectedFile[] = [];
		for (const name of names) files.push(...(await collectEntry(zip, name)));
		return ok(files);
	} catch (error) {
		if (error instanceof ZipError) return refuse(error.problem);
		throw error;
	}
}

/** What every archive of our own has. */
const companions = ["manifest.json", "links.csv", "links.jsonld"] as const;

const ours: ReadonlySet<string> = new Set([
	...companions,
	...["annotations.csv", "statements.jsonld", "label-config.xml"],
]);

/** The lines of a file of JSON lines are files of their own, however many; anything else is one. */
async function collectEntry(zip: OpenZip, name: string): Promise<readonly CollectedFile[]> {
	if (findSourceCollection(name)?.id !== "json-lines") return [await collectFile(zip, name)];
	const file = await readFile(zip, name);
	if (!("bytes" in file)) return [file];
	const lines = collectJsonLines(file.bytes);
	if (!lines.ok) return [{ name, code: lines.failure.fields?.[0]?.code ?? lines.failure.code }];
	return lines.value.map((line) => ({ ...line, name: `${name}/${line.name}` }));
}

async function collectFile(zip: OpenZip, name: string): Promise<CollectedFile> {
	if (/\.ann$/i.test(name) && zip.has(textOf(name))) return collectPair(zip, name);
	const isTable = findSourceCollection(name)?.id === "csv";
	if (!isTable && findSourceCollection(name) !== null) return { name, code: "looks-like-archive" };
	if (!isTable && findSourceFormat(name, null) === null) return { name, code: "unsupported-media" };
	const file = await readFile(zip, name);
	if (!isTable || !("bytes" in file)) return file;
	const isTsv = isWebannoTsv(Buffer.from(file.bytes.subarray(0, 40)).toString("utf8"));
	if (!isTsv) return { name, code: "looks-like-archive" };
	return { name: name.replace(/[^.]+$/, "webanno"), bytes: file.bytes };
}

/** The text and its annotations as one file, under the name of the text. */
async function collectPair(zip: OpenZip, name: string): Promise<CollectedFile> {
	const [text, annotations] = [await readFile(zip, textOf(name)), await readFile(zip, name)];
	if (!("bytes" in text)) return text;
	if (!("bytes" in annotations)) return annotations;
	return {
		name: name.replace(/ann$/i, "brat"),
		bytes: toBratPair(text.bytes, annotations.bytes),
	};
}

function textOf(name: string): string {
	return name.replace(/ann$/i, "txt");
}

/** Whether a text comes with its annotations. */
function isAnnotated(zip: OpenZip, name: string): boolean {
	return /\.txt$/.test(name) && zip.has(name.replace(/txt$/, "ann"));
}

async function readFile(zip: OpenZip, name: string): Promise<CollectedFile> {
	const parts: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const part of zip.read(name)) {
			length += part.length;
			if (length > uploadLimit) return { name, code: "too-large" };
			parts.push(part);
		}
	} catch (error) {
		if (error instanceof ZipError) return { name, code: error.problem };
		throw error;
	}
	return { name, bytes: Buffer.concat(parts) };
}

function isLeftOver(name: string): boolean {
	return (
		name.endsWith("/") ||
		/(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(name) ||
		/(?:^|\/)(?:annotation|visual|tools|kb_shortcuts)\.conf$/.test(name)
	);
}

function refuse(code: string) {
	return fail("invalid", { fields: [{ path: "file", code }] });
}
