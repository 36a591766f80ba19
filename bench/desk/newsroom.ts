import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { type GeneratedArticle, generateArticle } from "@/lib/testing/generated-article";
import { plantMarks, withDatabaseOf } from "@/lib/testing/plant-marks";

/** A demonstration on the built tree that the bench started for itself. */
export interface BenchNewsroom {
	readonly url: string;
	readonly dataDir: string;
	/** The id of the process that started all others. */
	readonly launcher: number;
	readonly email: string;
	readonly password: string;
	/** Stops it and starts it anew on the same data: nothing is left in its memory of what it did. */
	readonly restart: () => Promise<BenchNewsroom>;
	/** Stops it and removes its data. */
	readonly stop: () => Promise<void>;
}

const root = join(import.meta.dirname, "../..");

/** Starts it on a port; whoever calls it calls `stop`. */
export async function startNewsroom(port: number): Promise<BenchNewsroom> {
	return startOn(await mkdtemp(join(tmpdir(), "recoupe-bench-desk-")), port);
}

async function startOn(dataDir: string, port: number): Promise<BenchNewsroom> {
	const child = spawn(process.execPath, ["bin/recoupe.js", "demo"], {
		cwd: root,
		env: {
			NODE_ENV: "production",
			PATH: process.env.PATH,
			HOST: "127.0.0.1",
			PORT: String(port),
			RECOUPE_DATA_DIR: dataDir,
		},
		stdio: ["ignore", "pipe", "inherit"],
	});
	const end = async () => {
		if (child.exitCode === null && child.kill("SIGINT")) await once(child, "exit");
	};
	const signIn = await readSignIn(child);
	const launcher = child.pid ?? 0;
	return {
		...{ url: `http://localhost:${port}`, dataDir, launcher, ...signIn },
		restart: async () => {
			await end();
			return startOn(dataDir, port);
		},
		stop: async () => {
			await end();
			await rm(dataDir, { recursive: true, force: true });
		},
	};
}

/** Signs in on a page. */
export async function signIn(page: Page, newsroom: BenchNewsroom): Promise<void> {
	await page.goto(`${newsroom.url}/sign-in`);
	await page.locator('input[type="email"]').fill(newsroom.email);
	await page.locator('input[type="password"]').fill(newsroom.password);
	await page.locator('form button[type="submit"]').click();
	await page.waitForURL((url) => !url.pathname.includes("sign-in"));
}

/** An article that was planted. */
export interface PlantedArticle {
	readonly dossierId: string;
	readonly articleId: string;
	readonly versionId: string;
	readonly markIds: readonly string[];
	readonly made: GeneratedArticle;
}

/** An article of that size with its marks, in a dossier of its own or beside another article; `seed` makes it another. */
export async function plantArticle(
	page: Page,
	newsroom: BenchNewsroom,
	words: number,
	marks: number,
	{ beside, seed }: { readonly beside?: PlantedArticle; readonly seed?: number } = {},
): Promise<PlantedArticle> {
	const made = generateArticle(words, marks, seed);
	const [articleId, versionId] = [uuidv7(), uuidv7()];
	const dossierId = beside?.dossierId ?? uuidv7();
	const headers = { origin: newsroom.url };
	const put = async (path: string, data: object) => {
		const url = `${newsroom.url}/api/v1${path}`;
		const answer = await page.request.put(url, { headers, data: { opId: uuidv7(), ...data } });
		if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
	};
	const title = `${words} × ${marks}`;
	if (beside === undefined)
		await put(`/dossiers/${dossierId}`, { revision: null, title, summary: "" });
	const drafts = `${newsroom.url}/api/v1/dossiers/${dossierId}/drafts`;
	const answer = await page.request.post(drafts, {
		headers: { ...headers, "content-type": "application/octet-stream" },
		data: Buffer.from(made.text),
	});
	const { original, text } = await answer.json();
	if (text !== made.text) throw new Error("the text was changed on its way in");
	await put(`/articles/${articleId}`, {
		...{ dossierId, versionId, original, title, language: "fr", credits: [] },
		...{ outlet: null, author: null, published: null, address: null },
	});
	const self = await (await page.request.get(`${newsroom.url}/api/v1/self`)).json();
	const place = { dossierId, articleId, versionId, authorId: String(self.id) };
	const markIds = await withDatabaseOf(newsroom.dataDir, (database) =>
		plantMarks(database, place, made),
	);
	return { dossierId, articleId, versionId, markIds, made };
}

async function readSignIn(demo: ChildProcess): Promise<{ email: string; password: string }> {
	if (demo.stdout === null) throw new Error("the demonstration has no output");
	let found: { email: string; password: string } | null = null;
	for await (const line of createInterface({ input: demo.stdout })) {
		const [, email, password] = /\sreviewer\s+(\S+@\S+)\s+(\S+)\s*$/.exec(line) ?? [];
		if (email !== undefined && password !== undefined) found ??= { email, password };
		if (/\sadmin\s+\S+@\S+/.test(line) && found !== null) return found;
	}
	throw new Error("the demonstration ended before it told its sign-ins");
}
