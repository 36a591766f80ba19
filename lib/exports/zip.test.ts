import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { noNarrowing } from "@/lib/domain/export-narrowing";
import type { ExportSource } from "@/lib/exports/export-source";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { exportFile } from "@/lib/exports/registry";
import {
	annotationOn,
	articleForExport,
	articleWithEverything,
	blocksOf,
	bytesOf,
	dossierForExport,
	exportArticle,
	pieceOf,
	testId,
	textOf,
} from "@/lib/testing/article-for-export";
import { twoArticles } from "@/lib/testing/dossier-for-export";
import { readZip } from "@/lib/testing/read-zip";

async function filesOf(source: ExportSource): Promise<ReadonlyMap<string, Buffer>> {
	return readZip(await bytesOf(exportFile("zip", source)));
}

/** An article whose text does not get smaller when it is packed. */
function longArticle(n: number): ExportedArticle {
	const { article, version } = articleForExport();
	const words = Array.from({ length: 8000 }, (_, at) =>
		createHash("sha256").update(`${n} ${at}`).digest("base64"),
	);
	const text = `Titre\n\n${words.join(" ")}`;
	const [id, versionId] = [testId(10_000 + n), testId(20_000 + n)];
	return articleForExport({
		article: { ...article, id },
		version: { ...version, id: versionId, articleId: id, text, blocks: blocksOf(text) },
	});
}

/** Lets whatever is under way go as far as it can without a reader. */
async function settle(): Promise<void> {
	for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe("the archive of a dossier", () => {
	it("has every article in each format, the tables, the links, the statements and a manifest", async () => {
		const { articles } = twoArticles();
		const files = await filesOf(dossierForExport(articles));
		const name = "articles/Le Fanal - 2026-03-03 - Démenti";
		expect([...files.keys()]).toEqual([
			`${name}.html`,
			`${name}.jsonld`,
			`${name} (2).html`,
			`${name} (2).jsonld`,
			"annotations.csv",
			"links.csv",
			"links.jsonld",
			"statements.jsonld",
			"manifest.json",
		]);
	});

	it("holds the very files that an article and a dossier export alone", async () => {
		const exported = articleWithEverything();
		const source = dossierForExport([exported]);
		const files = await filesOf(source);
		const name = "articles/Le Fanal - 2026-03-03 - Démenti";
		for (const format of ["html", "jsonld"] as const)
			expect(String(files.get(`${name}.${format}`))).toBe(
				await textOf(exportArticle(format, exported)),
			);
		for (const table of ["annotations", "links"] as const)
			expect(String(files.get(`${table}.csv`))).toBe(
				await textOf(exportFile(`${table}-csv`, source)),
			);
	});

	it("lists every file but itself with its true size and hash", async () => {
		const events = [41, 43];
		const source = dossierForExport(twoArticles().articles, {
			lastEvent: () => Promise.resolve(events.shift() ?? 0),
		});
		const files = new Map(await filesOf(source));
		const manifest = JSON.parse(String(files.get("manifest.json")));
		files.delete("manifest.json");
		expect(manifest).toEqual({
			dossier: { id: testId(3), title: "Affaire Kestrane" },
			exportedAt: "2026-03-06T12:00:00.000Z",
			software: { name: "Recoupe", version: "9.9.9" },
			marks: "approved",
			narrowing: noNarrowing,
			separator: "comma",
			eventAtStart: 41,
			eventAtEnd: 43,
			files: [...files].map(([path, bytes]) => ({
				path,
				mediaType: expect.stringMatching(/^(?:text|application)\//),
				size: bytes.byteLength,
				sha256: createHash("sha256").update(bytes).digest("hex"),
			})),
		});
	});

	it("has each link and each statement once", async () => {
		const { articles, linkIds } = twoArticles();
		const files = await filesOf(dossierForExport(articles));
		const links = JSON.parse(String(files.get("links.jsonld")));
		const items: { id: string }[] = links.first.items;
		expect(items.map(({ id }) => id)).toEqual(linkIds.map((id) => `urn:uuid:${id}`));
		const statements = JSON.parse(String(files.get("statements.jsonld")));
		expect(statements["recoupe:statements"]).toHaveLength(1);
		expect(statements["recoupe:statements"][0]["recoupe:membership"]).toHaveLength(2);
	});

	it("is an archive when there is no article", async () => {
		const files = await filesOf(dossierForExport([]));
		expect(files.size).toBe(5);
		expect(JSON.parse(String(files.get("links.jsonld"))).first.items).toEqual([]);
	});

	it("reads no more articles than its reader has room for", async () => {
		const source = dossierForExport([0, 1, 2, 3, 4].map(longArticle));
		const file = await exportFile("zip", source);
		if (!file.ok) throw new Error();
		const reading = file.value.chunks[Symbol.asyncIterator]();
		await reading.next();
		await settle();
		// Once each to be checked, and the first to be written.
		expect(source.reads).toEqual([2, 1, 1, 1, 1]);
		await reading.return?.();
	});

	it("stops reading when its reader goes away", async () => {
		const source = dossierForExport([0, 1, 2].map(longArticle));
		let hasEnded = false;
		let open = 0;
		const file = await exportFile("zip", {
			...source,
			openSpool: async () => {
				const spool = await source.openSpool();
				open += 1;
				const close = async () => {
					open -= 1;
					await spool.close();
				};
				return { ...spool, close };
			},
			articles: async function* () {
				try {
					yield* source.articles();
				} finally {
					hasEnded = true;
				}
			},
		});
		if (!file.ok) throw new Error();
		hasEnded = false;
		for await (const _ of file.value.chunks) {
			expect(open).toBe(4);
			break;
		}
		await settle();
		expect({ hasEnded, open }).toEqual({ hasEnded: true, open: 0 });
		expect(source.reads).toEqual([2, 1, 1]);
	});

	it("is not begun when an article does not pass, and breaks off when one no longer does", async () => {
		const good = longArticle(0);
		const bad = brokenArticle();
		const refused = await exportFile("zip", dossierForExport([good, bad]));
		expect(refused).toMatchObject({ ok: false, failure: { code: "internal", ids: [testId(11)] } });

		let reads = 0;
		const file = await exportFile("zip", {
			...dossierForExport([]),
			articles: async function* () {
				reads += 1;
				yield good;
				if (reads > 1) yield bad;
			},
		});
		if (!file.ok) throw new Error();
		const taken: Uint8Array[] = [];
		const take = async () => {
			for await (const chunk of file.value.chunks) taken.push(chunk);
		};
		await expect(take()).rejects.toThrow(testId(11));
		expect(taken.length).toBeGreaterThan(0);
		await expect(readZip(Buffer.concat(taken))).rejects.toThrow();
	});
});

function brokenArticle(): ExportedArticle {
	const { version } = articleForExport();
	const [piece] = [pieceOf(version.text, "accord")];
	return articleForExport({
		annotations: [annotationOn(11, "claim", [{ ...piece, quote: "accorD" }])],
	});
}
