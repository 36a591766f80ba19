import { cpus, loadavg } from "node:os";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { withDatabaseOf } from "@/lib/testing/plant-marks";
import {
	type BenchNewsroom,
	type PlantedArticle,
	plantArticle,
	signIn,
	startNewsroom,
} from "./desk/newsroom";
import { openBrowser } from "./desk/open-browser";

// Two articles beside each other with links between them: until they can be used, and the processor time of pointing,
// choosing and scrolling. Needs a built tree. node --import ./bin/boot.js bench/compare.ts [words marks links] [--runs 7]

const parameters = process.argv.slice(2);
const runs = Number(parameters[parameters.indexOf("--runs") + 1]) || 7;
const sizes = parameters.filter((word) => /^\d+$/.test(word)).map(Number);
const [words = 10_000, marks = 1_000, links = 300] = parameters[0]?.startsWith("--") ? [] : sizes;

const newsroom = await startNewsroom(Number(process.env.PORT ?? 3121));
let browser: Browser | null = null;
try {
	browser = await openBrowser();
	console.log(
		`${cpus()[0]?.model ?? "?"} × ${cpus().length}, Chromium ${browser.version()}; ${words} words, ${marks} marks, ${links} links; medians of ${runs}; load ${loadavg()[0]?.toFixed(1)}`,
	);
	const page = await browser.newPage({ viewport: { width: 1380, height: 860 } });
	await signIn(page, newsroom);
	const left = await plantArticle(page, newsroom, words, marks);
	const right = await plantArticle(page, newsroom, words, marks, { beside: left, seed: 2 });
	const self = await (await page.request.get(`${newsroom.url}/api/v1/self`)).json();
	await plantLinks(newsroom, left, right, String(self.id));
	await measure(
		page,
		`/dossiers/${left.dossierId}/compare?left=${left.articleId}&right=${right.articleId}`,
	);
} finally {
	await browser?.close();
	await newsroom.stop();
}

async function measure(page: Page, address: string): Promise<void> {
	const say = (name: string, value: string) => console.log(`${name.padEnd(40)}${value}`);
	const opened: number[] = [];
	for (let n = 0; n < runs; n += 1) opened.push(await openIn(page, `${newsroom.url}${address}`));
	say("data→both texts can be used", `${median(opened).toFixed(0)} ms`);
	const session = await page.context().newCDPSession(page);
	await session.send("Performance.enable", { timeDomain: "threadTicks" });
	const texts = page.locator("[data-side=left] [role=textbox]");
	const box = await texts.boundingBox();
	if (box === null) throw new Error("no text");
	const at = (n: number) => [box.x + 40 + (n % 12) * 30, 200 + (n % 17) * 27] as const;
	say(
		"CPU of pointing at another place",
		await cost(session, page, (n) => page.mouse.move(...at(n))),
	);
	say("CPU of choosing by j", await cost(session, page, () => page.keyboard.press("j")));
	say("CPU of choosing by a click", await cost(session, page, (n) => page.mouse.click(...at(n))));
	const scroll = (n: number) => page.mouse.wheel(0, n % 2 === 0 ? 120 : 90);
	say("CPU of a step of the wheel", await cost(session, page, scroll));
	const counts = await page.evaluate(() => document.querySelectorAll("*").length);
	say("elements on the page", String(counts));
}

/** Milliseconds from the last byte of the page until both texts are editors with their signs beside them. */
async function openIn(page: Page, url: string): Promise<number> {
	await page.goto("about:blank");
	await page.goto(url, { waitUntil: "commit" });
	for (const side of ["left", "right"]) {
		await page.locator(`[data-side=${side}] [role=textbox]`).waitFor();
		await page.locator(`[data-side=${side}] ol button`).first().waitFor();
	}
	return page.evaluate(() => {
		const [entry] = performance.getEntriesByType("navigation");
		const end = entry instanceof PerformanceNavigationTiming ? entry.responseEnd : 0;
		return performance.now() - end;
	});
}

/** Processor time of the page's thread for an act with the three frames that follow from it. */
async function cost(
	session: CDPSession,
	page: Page,
	act: (n: number) => Promise<unknown>,
): Promise<string> {
	const costs: number[] = [];
	for (let n = 0; n < runs * 3; n += 1) {
		const before = await spent(session);
		await act(n);
		await page.evaluate(
			() =>
				new Promise<void>((done) =>
					requestAnimationFrame(() =>
						requestAnimationFrame(() => requestAnimationFrame(() => done())),
					),
				),
		);
		costs.push((await spent(session)) - before);
	}
	const sorted = costs.toSorted((a, b) => a - b);
	const most = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
	return `${median(costs).toFixed(1)} ms, of 20 at most one above ${most.toFixed(1)} ms`;
}

async function spent(session: CDPSession): Promise<number> {
	const { metrics } = await session.send("Performance.getMetrics");
	const seconds = metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
	return seconds * 1000;
}

/** Links between passages of the two, straight into the database. */
async function plantLinks(
	{ dataDir }: BenchNewsroom,
	left: PlantedArticle,
	right: PlantedArticle,
	authorId: string,
): Promise<void> {
	const rows = Array.from({ length: links }, (_, n) => ({
		id: uuidv7(),
		from: right.markIds[(n * 7) % marks],
		to: left.markIds[(n * 13) % marks],
	}));
	await withDatabaseOf(dataDir, (database) =>
		database.query(
			`INSERT INTO "Link" ("id", "dossierId", "fromId", "toId", "type", "authorId")
				SELECT r.id, $2::uuid, r."from", r."to", 'quotes', $3::uuid
				FROM json_to_recordset($1::json) AS r(id uuid, "from" uuid, "to" uuid)`,
			[JSON.stringify(rows), left.dossierId, authorId],
		),
	);
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
