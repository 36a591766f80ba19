import type { BackupRow } from "@/lib/domain/backup/backup-fields";
import {
	type BackupManifest,
	backupFiles,
	backupFormat,
	bytesPath,
	rowsPath,
} from "@/lib/domain/backup/backup-manifest";
import {
	type BackupRecord,
	type BackupRecordName,
	backupRecordNames,
	backupRecords,
} from "@/lib/domain/backup/backup-records";
import type { BackupSource } from "@/lib/exports/backup/backup-source";
import { type FindWords, faceOf } from "@/lib/exports/backup/faces";
import { openNames } from "@/lib/exports/backup/named-in-rows";
import { outletIri, toNode } from "@/lib/exports/backup/to-node";
import { toChunks } from "@/lib/exports/to-chunks";
import { vocabularyContext } from "@/lib/exports/vocabulary/context";
import {
	contexts,
	exactLiteral,
	type JsonNode,
	type OpenDocument,
	openDocument,
	printJson,
	urnOf,
} from "@/lib/exports/web-annotation/terms";
import { type ArchivedFile, archive } from "@/lib/exports/zip/archive";
import { Tally } from "@/lib/exports/zip/tally";

/** What a backup says of its making. */
export interface BackupHead {
	/** ISO 8601, UTC. */
	readonly exportedAt: string;
	readonly softwareVersion: string;
}

/** A backup of a dossier: a zip archive of JSON-LD and of original bytes, made as it is read; the manifest comes last. */
export function writeBackup(source: BackupSource, head: BackupHead): AsyncIterable<Uint8Array> {
	return archive(withManifest(source, head), new Date(head.exportedAt));
}

/** The files of a backup without its manifest, in their order. */
export async function* backupContents(source: BackupSource): AsyncIterable<ArchivedFile> {
	const names = openNames();
	for (const name of backupRecordNames) {
		const { perFile }: BackupRecord = backupRecords[name];
		let n = 0;
		for await (const rows of source.pages(name, perFile)) {
			n += 1;
			for (const row of rows) names.add(name, row);
			yield await rowsFile(source, { name, rows, n });
		}
	}
	for (const sha256 of await source.hashes()) {
		const chunks = toChunks(once(await source.bytes(sha256)));
		yield { path: bytesPath(sha256), mediaType: "application/octet-stream", chunks };
	}
	const { people, outlets } = names.found();
	yield document(source, backupFiles.people, await peopleNodes(source, people));
	yield document(source, backupFiles.outlets, await outletNodes(source, outlets));
	yield document(source, backupFiles.scales, await scaleNodes(source));
	yield jsonFile(backupFiles.context, vocabularyContext());
}

async function* withManifest(source: BackupSource, head: BackupHead): AsyncIterable<ArchivedFile> {
	const files: BackupManifest["files"][number][] = [];
	for await (const { path, mediaType, chunks } of backupContents(source)) {
		const tally = new Tally();
		yield { path, mediaType, chunks: tally.follow(chunks) };
		files.push({ path, mediaType, ...tally.total() });
	}
	const { dossier, lastEvent } = source;
	const software = { name: "Recoupe", version: head.softwareVersion };
	const { exportedAt } = head;
	const manifest = { format: backupFormat, software, exportedAt, dossier, lastEvent, files };
	const chunks = toChunks([`${JSON.stringify(manifest, null, "\t")}\n`]);
	yield { path: backupFiles.manifest, mediaType: "application/json", chunks };
}

interface Page {
	readonly name: BackupRecordName;
	readonly rows: readonly BackupRow[];
	readonly n: number;
}

async function rowsFile(source: BackupSource, { name, rows, n }: Page): Promise<ArchivedFile> {
	const ids = name === "annotation" ? rows.map(({ id }) => String(id)) : [];
	const findWords = ids.length === 0 ? () => undefined : await source.findWords(ids);
	const record: BackupRecord = backupRecords[name];
	const nodes = nodesOf(name, rows, findWords);
	return document(source, rowsPath(name, n), nodes, record.annotates === true);
}

/** Made as they are written: a file of rows is never in memory as a whole. */
function* nodesOf(
	name: BackupRecordName,
	rows: Page["rows"],
	findWords: FindWords,
): Iterable<JsonNode> {
	for (const row of rows) yield withFace(toNode(name, row), faceOf(name, row, findWords));
}

/** The node with both its classes, its own properties beside those that everybody reads. */
function withFace(node: JsonNode, face: JsonNode): JsonNode {
	if (Object.keys(face).length === 0) return node;
	return { ...face, ...node, type: ["Annotation", node.type] };
}

function document(
	{ dossier }: BackupSource,
	path: string,
	nodes: Iterable<JsonNode>,
	annotates = false,
): ArchivedFile {
	const list = annotates ? "items" : "recoupe:rows";
	const written = openDocument({
		"@context": contexts,
		id: `${urnOf(dossier.id)}#${path.replace(/\.jsonld$/, "")}`,
		type: annotates ? "AnnotationPage" : "recoupe:Rows",
		[list]: [],
	});
	return { path, mediaType: "application/ld+json", chunks: toChunks(partsOf(written, nodes)) };
}

function* partsOf(
	{ opening, entry, closing }: OpenDocument,
	nodes: Iterable<JsonNode>,
): Iterable<string> {
	yield opening;
	for (const node of nodes) yield entry(node);
	yield closing;
}

async function peopleNodes({ people }: BackupSource, ids: readonly string[]): Promise<JsonNode[]> {
	const found = await people(ids);
	return found.map(({ id, name }) => ({ id: urnOf(id), type: "Person", name }));
}

async function outletNodes(
	{ outlets }: BackupSource,
	folded: readonly string[],
): Promise<JsonNode[]> {
	const found = await outlets(folded);
	return found.map((outlet) => ({
		id: outletIri(outlet.folded),
		type: "Organization",
		name: outlet.name,
	}));
}

async function scaleNodes({ scales }: BackupSource): Promise<JsonNode[]> {
	return (await scales()).map(({ id, revision, grades }) => ({
		id: urnOf(id),
		type: "recoupe:Scale",
		"recoupe:revision": revision,
		"recoupe:grades": exactLiteral(
			grades.map(({ name, number, tone, retired, words }) => ({
				...{ name, number, tone, retired },
				words: { ...words },
			})),
		),
	}));
}

function jsonFile(path: string, value: JsonNode): ArchivedFile {
	return { path, mediaType: "application/ld+json", chunks: toChunks([`${printJson(value)}\n`]) };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
	yield bytes;
}
