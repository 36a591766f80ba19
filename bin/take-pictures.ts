import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium, type Page } from "@playwright/test";
import { freePort } from "@/lib/server/postgres/free-port";
import { projectFolder } from "./project";
import { browserInstallCommand, findBrowser } from "./test/find-browser";

interface SignIn {
	readonly email: string;
	readonly password: string;
}

/** One picture: its file, how the page looks, and the way to what is shown. */
interface Picture {
	readonly name: string;
	readonly scheme: "light" | "dark";
	readonly show: (page: Page) => Promise<void>;
}

const folder = join(projectFolder, "docs", "pictures");
const size = { width: 1280, height: 800 } as const;

const pictures: readonly Picture[] = [
	{ name: "desk-light", scheme: "light", show: showDesk },
	{ name: "desk-dark", scheme: "dark", show: showDesk },
	{ name: "compare", scheme: "light", show: showComparison },
	{ name: "review", scheme: "light", show: showReview },
];

const asked = process.argv.slice(2);

await takePictures();

/** Writes the pictures of the documentation, or those that are named, from a demonstration of its own. Needs a Chromium. */
async function takePictures(): Promise<void> {
	const dataDir = await mkdtemp(join(tmpdir(), "recoupe-pictures-"));
	const port = await freePort();
	const demo = spawn(process.execPath, [join(projectFolder, "bin", "recoupe.js"), "demo"], {
		env: {
			NODE_ENV: "production",
			PATH: process.env.PATH,
			PORT: String(port),
			RECOUPE_DATA_DIR: dataDir,
		},
		stdio: ["ignore", "pipe", "inherit"],
	});
	try {
		await drawAll(`http://localhost:${port}`, await readSignIn(demo));
	} finally {
		if (demo.exitCode === null && demo.kill("SIGINT")) await once(demo, "exit");
		await rm(dataDir, { recursive: true, force: true });
	}
}

/** The sign-in of the demo's administrator, who reads English and may review. */
async function readSignIn(demo: ChildProcess): Promise<SignIn> {
	if (demo.stdout === null) throw new Error("The demonstration has no output.");
	for await (const line of createInterface({ input: demo.stdout })) {
		const [, email, password] = /\sadmin\s+(\S+@\S+)\s+(\S+)\s*$/.exec(line) ?? [];
		if (email !== undefined && password !== undefined) return { email, password };
	}
	throw new Error("The demonstration ended before it told its sign-ins.");
}

async function drawAll(baseURL: string, { email, password }: SignIn): Promise<void> {
	const executablePath = findBrowser();
	if (executablePath === null) {
		throw new Error(`No browser was found. Install one with: ${browserInstallCommand()}`);
	}
	await mkdir(folder, { recursive: true });
	const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
	const browser = await chromium.launch({ executablePath, args });
	const look = { baseURL, viewport: size, reducedMotion: "reduce", locale: "en-GB" } as const;
	const page = await browser.newPage({ ...look, timezoneId: "Europe/Paris" });
	await page.goto("/sign-in");
	await page.locator('input[type="email"]').fill(email);
	await page.locator('input[type="password"]').fill(password);
	await page.locator('form button[type="submit"]').click();
	await page.locator('a[href^="/dossiers/"]').first().click();
	await page.waitForURL(/\/dossiers\//);
	const dossier = page.url();
	for (const { name, scheme, show } of pictures) {
		if (asked.length > 0 && !asked.includes(name)) continue;
		await page.emulateMedia({ colorScheme: scheme });
		await page.goto(dossier);
		await show(page);
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
		console.log(`docs/pictures/${name}.png`);
	}
	await browser.close();
}

/** An article in English with one of its denials selected. */
async function showDesk(page: Page): Promise<void> {
	await page.getByRole("link", { name: "no contract of any kind" }).first().click();
	await page
		.getByRole("button", { name: /denied having signed a contract/ })
		.first()
		.click();
	await page.waitForURL(/#a=/);
}

/** That article beside the one whose claim the denial is about. */
async function showComparison(page: Page): Promise<void> {
	await showDesk(page);
	await page.getByRole("link", { name: /^Compare/ }).click();
	await page.waitForURL(/compare/);
	await page
		.locator("[data-side=left] ol")
		.getByRole("button", { name: /denied having signed a contract/ })
		.click();
}

/** A denial that waits, in its article, with what it is tied to. */
async function showReview(page: Page): Promise<void> {
	await page.locator('a[href$="/review"]').click();
	await page.waitForURL(/review/);
	await page
		.getByRole("button", { name: /Pas un canotier/ })
		.first()
		.click();
	await page.locator("[data-selected]").first().waitFor();
}
