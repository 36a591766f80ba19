import { createHash } from "node:crypto";
import { z } from "zod";
import type { BackupRow } from "@/lib/domain/backup/backup-fields";
import {
	type BackupManifest,
	backupFiles,
	backupFormat,
	backupLimits,
	backupManifestSchema,
	bytesPath,
	rowsPath,
} from "@/lib/domain/backup/backup-manifest";
import type { BackupRecordName } from "@/lib/domain/backup/backup-records";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { KeptBytes } from "@/lib/domain/spool";
import { gradeSchema } from "@/lib/domain/verdict-scale";
import { decoded, fromNode, idOf } from "@/lib/imports/backup/from-node";
import { type OpenZip, openZip, ZipError } from "@/lib/imports/open-zip";

/** Why a backup is not restored. */
export type BackupProblem =
	| ZipError["problem"]
	/** No backup of ours: no manifest, or another one. */
	| "no-backup"
	/** Written in a way that this version does not know. */
	| "other-version"
	/** A file is missing, is not in the manifest, or is not what the manifest says. */
	| "altered"
	/** Its rows are none that a dossier can have. */
	| "inconsistent"
	/** The dossier, or something of it, is in this newsroom already. */
	| "already-here"
	/** It has verdicts on a scale that is not that of this newsroom. */
	| "other-scale";

/** Throws inside the reading of a backup what restoring it answers as a failure. */
export class BackupError extends Error {
	constructor(
		readonly problem: BackupProblem,
		/** What is wrong, for the log. */
		readonly where = "",
	) {
		super(`${problem} ${where}`.trim());
	}
}

/** A scale of verdicts that a backup brings. */
export type BroughtScale = Readonly<z.output<typeof scaleNode>>;

/** A backup whose every file has been compared with its manifest; its rows are read when they are asked for. */
export interface OpenBackup {
	readonly manifest: BackupManifest;
	/** SHA-256 of the manifest, which names those of all other files. */
	readonly manifestSha256: string;
	/** The rows of a record, a file at a time; throws a `BackupError` for what is no row. */
	readonly pages: (name: BackupRecordName) => AsyncIterable<readonly BackupRow[]>;
	/** The hashes of the original bytes in it. */
	readonly hashes: readonly string[];
	readonly bytes: (sha256: string) => Promise<Uint8Array<ArrayBuffer>>;
	readonly people: () => Promise<readonly { readonly id: string; readonly name: string }[]>;
	readonly outlets: () => Promise<readonly { readonly folded: string; readonly name: string }[]>;
	readonly scales: () => Promise<readonly BroughtScale[]>;
	/** What the manifest says of a file. */
	readonly sha256Of: (path: string) => string | undefined;
}

/** The failure that a problem of a backup is. */
export function backupFailure(problem: BackupProblem): Result<never> {
	return fail("invalid", { fields: [{ path: "file", code: problem }] });
}

/**
 * Opens a backup and compares every file with the manifest, before anything is done with any of them. Fails
 * as `invalid` with the problem as its code; nothing is written anywhere.
 */
export async function openBackup(bytes: Uint8Array | KeptBytes): Promise<Result<OpenBackup>> {
	try {
		return ok(await checkedBackup(bytes));
	} catch (error) {
		if (error instanceof ZipError || error instanceof BackupError)
			return backupFailure(error.problem);
		throw error;
	}
}

async function checkedBackup(bytes: Uint8Array | KeptBytes): Promise<OpenBackup> {
	const { files: entries, unpacked } = backupLimits;
	// What a database has packs to little, and is read file by file.
	const zip = await openZip(bytes, { entries, bytes: unpacked, plain: unpacked, times: 1 });
	if (!zip.has(backupFiles.manifest)) throw new BackupError("no-backup");
	const written = await readWhole(zip, backupFiles.manifest);
	const manifest = readManifest(written);
	await compareFiles(zip, manifest);
	const files = new Map(manifest.files.map((file) => [file.path, file]));
	const nodesOf = async (path: string) => readNodes(await readWhole(zip, path), path);
	return {
		manifest,
		manifestSha256: sha256(written),
		pages: (name) => readPages(files, name, nodesOf),
		hashes: manifest.files.flatMap(({ path }) => hashIn(path)),
		bytes: (hash) => readWhole(zip, bytesPath(hash)),
		people: async () => parseNodes(personNode, await nodesOf(backupFiles.people)),
		outlets: async () => parseNodes(outletNode, await nodesOf(backupFiles.outlets)),
		scales: async () => parseNodes(scaleNode, await nodesOf(backupFiles.scales)),
		sha256Of: (path) => files.get(path)?.sha256,
	};
}

function readManifest(bytes: Uint8Array): BackupManifest {
	const json = parseJson(bytes, "no-backup", backupFiles.manifest);
	const claimed = z.object({ format: z.object({ name: z.string(), version: z.int() }) });
	const format = claimed.safeParse(json).data?.format;
	if (format?.name !== backupFormat.name) throw new BackupError("no-backup");
	if (format.version !== backupFormat.version) throw new BackupError("other-version");
	const parsed = backupManifestSchema.safeParse(json);
	if (!parsed.success) throw new BackupError("altered", backupFiles.manifest);
	return parsed.data;
}

/** Every file is listed once and is what its line says, and every line has its file. */
async function compareFiles(zip: OpenZip, { files }: BackupManifest): Promise<void> {
	const listed = new Set([backupFiles.manifest, ...files.map(({ path }) => path)]);
	const isWhole = listed.size === files.length + 1 && zip.names.every((name) => listed.has(name));
	if (!isWhole || zip.names.length !== listed.size) throw new BackupError("altered", "its files");
	for (const { path, size, sha256: expected } of files) {
		const hash = createHash("sha256");
		let seen = 0;
		for await (const part of zip.read(path)) {
			hash.update(part);
			seen += part.byteLength;
		}
		if (seen !== size || hash.digest("hex") !== expected) throw new BackupError("altered", path);
	}
}

async function* readPages(
	files: ReadonlyMap<string, unknown>,
	name: BackupRecordName,
	nodesOf: (path: string) => Promise<readonly unknown[]>,
): AsyncIterable<readonly BackupRow[]> {
	for (let n = 1; files.has(rowsPath(name, n)); n += 1) {
		const path = rowsPath(name, n);
		const rows: BackupRow[] = [];
		for (const node of await nodesOf(path)) {
			const row = fromNode(name, node);
			if (row === null) throw new BackupError("inconsistent", path);
			rows.push(row);
		}
		yield rows;
	}
}

const listSchema = z.union([
	z.object({ items: z.array(z.unknown()) }).transform(({ items }) => items),
	z.object({ "recoupe:rows": z.array(z.unknown()) }).transform((page) => page["recoupe:rows"]),
]);

function readNodes(bytes: Uint8Array, path: string): readonly unknown[] {
	const list = listSchema.safeParse(parseJson(bytes, "inconsistent", path));
	if (!list.success) throw new BackupError("inconsistent", path);
	return list.data;
}

const iriOfThing = z.string().transform((iri, context) => {
	const id = idOf(iri);
	if (id !== undefined) return id;
	context.addIssue({ code: "custom", message: "iri" });
	return z.NEVER;
});
const iriOfOutlet = z.string().transform((iri, context) => {
	const prefix = "urn:recoupe:outlet:";
	const folded = iri.startsWith(prefix) ? decoded(iri.slice(prefix.length)) : undefined;
	if (folded !== undefined && folded !== "") return folded;
	context.addIssue({ code: "custom", message: "iri" });
	return z.NEVER;
});
const personNode = z
	.object({ id: iriOfThing.pipe(z.uuid()), name: z.string().min(1).max(1000) })
	.transform(({ id, name }) => ({ id, name }));
const outletNode = z
	.object({ id: iriOfOutlet, name: z.string().min(1).max(1000) })
	.transform(({ id, name }) => ({ folded: id, name }));
const scaleNode = z
	.object({
		id: iriOfThing.pipe(z.uuid()),
		"recoupe:revision": z.int().positive(),
		"recoupe:grades": z.object({ "@value": z.array(gradeSchema) }),
	})
	.transform((node) => ({
		id: node.id,
		revision: node["recoupe:revision"],
		grades: node["recoupe:grades"]["@value"],
	}));

function parseNodes<T>(schema: z.ZodType<T>, nodes: readonly unknown[]): T[] {
	return nodes.map((node) => {
		const parsed = schema.safeParse(node);
		if (!parsed.success) throw new BackupError("inconsistent", "its people, outlets or scales");
		return parsed.data;
	});
}

/** Rows are read a file at a time, and a file has its limit: none is unpacked beyond it. */
async function readWhole(zip: OpenZip, name: string): Promise<Uint8Array<ArrayBuffer>> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const part of zip.read(name)) {
		length += part.byteLength;
		if (length > backupLimits.rows) throw new ZipError("too-complex");
		parts.push(part);
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.byteLength;
	}
	return whole;
}

function parseJson(bytes: Uint8Array, problem: BackupProblem, where: string): unknown {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		throw new BackupError(problem, where);
	}
}

function hashIn(path: string): string[] {
	const [, hash] = /^originals\/([0-9a-f]{64})$/.exec(path) ?? [];
	return hash === undefined ? [] : [hash];
}

function sha256(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}
