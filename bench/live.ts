import { cpus, loadavg } from "node:os";
import type { Browser, Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import {
	type BenchNewsroom,
	type PlantedArticle,
	plantArticle,
	signIn,
	startNewsroom,
} from "./desk/newsroom";
import { openBrowser } from "./desk/open-browser";

// How soon a mark that somebody makes is painted on the desk of another, beside how soon the write itself is answered.
// Needs a built tree. node --import ./bin/boot.js bench/live.ts [words×marks] [--runs 41]

const parameters = process.argv.slice(2);
const runs = Number(parameters[parameters.indexOf("--runs") + 1]) || 41;
const size = parameters.find((word) => /^\d+x\d+$/.test(word)) ?? "1000x40";
const [words = 1000, marks = 40] = size.split("x").map(Number);

const newsroom = await startNewsroom(Number(process.env.PORT ?? 3131));
let browser: Browser | null = null;
try {
	browser = await openBrowser();
	console.log(
		`${cpus()[0]?.model ?? "?"} × ${cpus().length}, Chromium ${browser.version()}; ${words} words, ${marks} marks, ${runs} marks made; load ${loadavg()[0]?.toFixed(1)}`,
	);
	const maker = await browser.newPage();
	await signIn(maker, newsroom);
	const article = await plantArticle(maker, newsroom, words, marks);
	const reader = await openReader(browser, newsroom, article.articleId);
	const answered: number[] = [];
	const seen: number[] = [];
	for (let n = 0; n < runs + 1; n += 1) {
		const painted = whenPainted(reader, marks + n + 1);
		const since = Date.now();
		await mark(maker, newsroom, { article, start: 40 + n * 7 });
		const [answer, paint] = [Date.now() - since, (await painted) - since];
		// The first makes everything warm.
		if (n > 0) {
			answered.push(answer);
			seen.push(paint);
		}
	}
	const say = (name: string, value: string) => console.log(`${name.padEnd(40)}${value}`);
	const write = at(answered, 0.5);
	say("write → answered, median", `${write} ms`);
	for (const [name, share] of [
		["median", 0.5],
		["95 of 100", 0.95],
		["slowest", 1],
	] as const) {
		const value = at(seen, share);
		say(`write → painted for another, ${name}`, `${(value / write).toFixed(1)} × (${value} ms)`);
	}
} finally {
	await browser?.close();
	await newsroom.stop();
}

/** A second browser of the newsroom at the article, that has everything so far. */
async function openReader(from: Browser, room: BenchNewsroom, articleId: string): Promise<Page> {
	const context = await from.newContext({ viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	await signIn(page, room);
	const stream = page.waitForResponse((response) => response.url().includes("/events/stream"));
	await page.goto(`${room.url}/articles/${articleId}`);
	await stream;
	await page.locator("[data-card]").first().waitFor();
	return page;
}

/** When the margin counts so many marks and a frame with it is painted; milliseconds of the machine's clock. */
function whenPainted(page: Page, count: number): Promise<number> {
	return page.evaluate(async (wanted) => {
		// No function here has a name: what compiles this would have the page look for a helper of its own.
		while (Number(/\d+/.exec(document.querySelector("aside h2")?.textContent ?? "")?.[0]) < wanted)
			await new Promise(requestAnimationFrame);
		await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
		return Date.now();
	}, count);
}

async function mark(
	page: Page,
	room: BenchNewsroom,
	{ article, start }: { readonly article: PlantedArticle; readonly start: number },
): Promise<void> {
	const { articleId, versionId, made } = article;
	const end = start + 5;
	const answer = await page.request.put(`${room.url}/api/v1/annotations/${uuidv7()}`, {
		headers: { origin: room.url },
		data: {
			...{ opId: uuidv7(), revision: null, articleId, versionId, tag: "claim", note: null },
			...{ speakerIds: [], certainty: "unspecified", quoteType: null, checkWorthiness: null },
			pieces: [{ role: "body", start, end, quote: made.text.slice(start, end) }],
		},
	});
	if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
}

function at(values: readonly number[], share: number): number {
	const last = values.length - 1;
	return values.toSorted((a, b) => a - b)[Math.min(last, Math.floor(values.length * share))] ?? 0;
}
