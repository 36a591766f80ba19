import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { backupFormat } from "@/lib/domain/backup/backup-manifest";
import { openMemorySpool } from "@/lib/testing/memory-spool";
import { type RawEntry, rawZip } from "@/lib/testing/raw-zip";
import { openBackup } from "./open-backup";

const sha256 = (bytes: string) => createHash("sha256").update(bytes).digest("hex");

const listed = (path: string, bytes: string) => ({
	...{ path, mediaType: "application/ld+json" },
	...{ size: Buffer.byteLength(bytes), sha256: sha256(bytes) },
});

function manifest(files: readonly object[], more: object = {}): RawEntry {
	const written = {
		format: backupFormat,
		software: { name: "Recoupe", version: "1" },
		exportedAt: "2026-03-04T10:00:00.000Z",
		dossier: { id: "01996a4c-7f00-7000-8000-000000000001", title: "Le port" },
		...{ lastEvent: 1, files, ...more },
	};
	return { name: "manifest.json", bytes: JSON.stringify(written) };
}

const rows = '{"recoupe:rows":[]}';
const path = "speaker/00001.jsonld";

/** What is wrong with an archive, which is the same in memory and outside it. */
async function problemOf(entries: readonly RawEntry[]): Promise<string> {
	const bytes = rawZip([...entries]);
	const [opened, kept] = [await openBackup(bytes), await openBackup(await keptOutside(bytes))];
	if (opened.ok) return kept.ok ? "ok" : "ok in memory alone";
	expect(kept).toEqual(opened);
	return opened.failure.fields?.[0]?.code ?? opened.failure.code;
}

async function keptOutside(bytes: Uint8Array) {
	const spool = await openMemorySpool();
	for (let at = 0; at < bytes.length; at += 7) await spool.append(bytes.subarray(at, at + 7));
	return spool;
}

test.each([
	["in memory", async (bytes: Uint8Array) => bytes],
	["outside it", keptOutside],
])("a whole archive %s is opened, its rows are read when they are asked for", async (_, keep) => {
	const bytes = rawZip([{ name: path, bytes: rows }, manifest([listed(path, rows)])]);
	const opened = await openBackup(await keep(bytes));
	if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
	const pages: unknown[] = [];
	for await (const page of opened.value.pages("speaker")) pages.push(page);
	expect(pages).toEqual([[]]);
	expect(opened.value.sha256Of(path)).toBe(sha256(rows));
});

test.each<readonly [string, string, readonly RawEntry[]]>([
	["without a manifest", "no-backup", [{ name: path, bytes: rows }]],
	["with a manifest of somebody else", "no-backup", [{ name: "manifest.json", bytes: "{}" }]],
	["with a manifest that is no JSON", "no-backup", [{ name: "manifest.json", bytes: "{" }]],
	[
		"of a later format",
		"other-version",
		[manifest([], { format: { ...backupFormat, version: 2 } })],
	],
	["with a file too few", "altered", [manifest([listed(path, rows)])]],
	["with a file too many", "altered", [{ name: path, bytes: rows }, manifest([])]],
	[
		"with a file that is another",
		"altered",
		[{ name: path, bytes: `${rows} ` }, manifest([listed(path, rows)])],
	],
	[
		"with a file listed twice",
		"altered",
		[{ name: path, bytes: rows }, manifest([listed(path, rows), listed(path, rows)])],
	],
	["IN-20: with a name that leads out of it", "unsafe-archive", [{ name: "../x", bytes: "x" }]],
	["IN-20: with an absolute name", "unsafe-archive", [{ name: "/etc/x", bytes: "x" }]],
	["IN-20: with a name of Windows", "unsafe-archive", [{ name: "a\\..\\b", bytes: "x" }]],
	[
		"IN-20: with a symbolic link",
		"unsafe-archive",
		[{ name: "speaker/x", bytes: "/etc", mode: 0o120777 }],
	],
	["IN-20: with a name twice", "unsafe-archive", [manifest([]), manifest([])]],
	["IN-20: that is locked", "encrypted", [{ name: "x", bytes: "x", flags: 1 }]],
	["IN-19: that says it unpacks to more than is taken", "too-complex", bomb()],
	[
		"IN-20: whose file is larger than it says",
		"damaged",
		[{ name: path, bytes: rows, claims: 3 }, manifest([listed(path, rows)])],
	],
])("an archive %s is refused as %s", async (_, problem, entries) => {
	expect(await problemOf(entries)).toBe(problem);
});

function bomb(): RawEntry[] {
	return [1, 2].map((n) => ({ name: `speaker/${n}`, bytes: "x", claims: 2 ** 31 - 1 }));
}

test("rows that are none are named by their file", async () => {
	const bad = '{"recoupe:rows":[{"type":"recoupe:Speaker"}]}';
	const opened = await openBackup(
		rawZip([{ name: path, bytes: bad }, manifest([listed(path, bad)])]),
	);
	if (!opened.ok) throw new Error("not opened");
	const read = async () => {
		for await (const _ of opened.value.pages("speaker"));
	};
	await expect(read()).rejects.toThrow(`inconsistent ${path}`);
});
