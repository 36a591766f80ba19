import { cpus, loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { generateArticle } from "@/lib/testing/generated-article";
import { type Asking, withDatabaseOf } from "@/lib/testing/plant-marks";
import {
	arrivalTimes,
	costs,
	frameCosts,
	median,
	readyTimes,
	whenThere,
} from "./desk/measure-page";
import { signIn, startNewsroom } from "./desk/newsroom";
import { openBrowser } from "./desk/open-browser";
import { plantDossier } from "./desk/plant-dossier";

// The map of a dossier of 2,000 passages in 500 articles with 1,000 links: what it costs to come to it, to move over it and
// to walk through it. Needs a built tree. node --import ./bin/boot.js bench/map.ts [--runs 7]

const parameters = process.argv.slice(2);
const runs = Number(parameters[parameters.indexOf("--runs") + 1]) || 7;
const acts = runs * 4;
const [articles, marks, links] = [500, 4, 1000];
const say = (name: string, value: string) => console.log(`${name.padEnd(44)}${value}`);

const newsroom = await startNewsroom(Number(process.env.PORT ?? 3112));
const browser = await openBrowser();
try {
	console.log(
		`${cpus()[0]?.model ?? "?"} × ${cpus().length}, Chromium ${browser.version()}, Node ${process.version}; load ${loadavg()[0]?.toFixed(1)}; medians of ${runs}`,
	);
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "fr-FR" });
	await signIn(page, newsroom);
	const made = generateArticle(600, marks);
	const planted = await plantDossier(page, newsroom, "2,000 passages", { articles, made });
	const { dossierId, authorId, markIds } = planted;
	// From later passages to earlier ones.
	await withDatabaseOf(newsroom.dataDir, (database) =>
		plantLinks(database, dossierId, authorId, markIds),
	);
	await measureRead(page, `${newsroom.url}/api/v1/dossiers/${dossierId}/map`);
	const dossier = `/dossiers/${dossierId}`;
	await measureTimeline(page, dossier);
	await measureGraph(page, dossier);
} finally {
	await browser.close();
	await newsroom.stop();
}

async function measureRead(page: Page, address: string): Promise<void> {
	const times: number[] = [];
	let bytes = 0;
	for (let n = 0; n < runs; n += 1) {
		const start = performance.now();
		bytes = (await (await page.request.get(address)).body()).byteLength;
		times.push(performance.now() - start);
	}
	say("GET map, 2,000 passages", `${median(times).toFixed(0)} ms, ${(bytes / 1e6).toFixed(2)} MB`);
}

async function measureComing(
	page: Page,
	name: string,
	dossier: string,
	view: string,
	wanted: string,
): Promise<void> {
	const address = `${dossier}/map?view=${view}`;
	// From a page with little on it: to take away five hundred articles is no part of the map.
	const arrived = await arrivalTimes(page, `${newsroom.url}/inbox`, address, [wanted], runs);
	say(`${name}: data→interactive`, `${median(arrived).toFixed(0)} ms`);
	const opened = await readyTimes(page, newsroom.url + address, [wanted], runs);
	say(`${name}: page loaded→interactive`, `${median(opened).toFixed(0)} ms`);
}

/** From the timeline, whose data is there: from the press that asks for the graph to the frame in which it can be used. */
async function measureSwitch(page: Page, dossier: string, wanted: string): Promise<void> {
	const times: number[] = [];
	for (let n = 0; n < runs; n += 1) {
		await page.goto(`${newsroom.url}${dossier}/map`);
		await page.waitForSelector('main section a[href*="#a="]');
		await pause(2000);
		const pressed = await page.evaluate(() => {
			const at = performance.now();
			document.querySelector<HTMLElement>("input[value=graph]")?.click();
			return at;
		});
		times.push((await whenThere(page, [wanted])) - pressed);
	}
	say("graph of 500: press→interactive", `${median(times).toFixed(0)} ms`);
}

async function measureFrames(
	page: Page,
	name: string,
	act: (n: number) => Promise<unknown>,
): Promise<void> {
	const found = await frameCosts(page, runs, act);
	say(`${name}, dearest frame`, `${median(found).toFixed(1)} ms`);
}

async function measureTimeline(page: Page, dossier: string): Promise<void> {
	const dot = 'main section a[href*="#a="]';
	await measureComing(page, "timeline", dossier, "timeline", dot);
	const box = await page.locator(dot).boundingBox();
	if (box === null) throw new Error("there is no dot");
	const move = (n: number) =>
		page.mouse.move(box.x + 12 + (n % 4) * 16, box.y + 12 + Math.floor(n / 4) * 3);
	const moves = await costs(page, acts, move);
	say("timeline: CPU per move of the pointer", `${median(moves).toFixed(1)} ms`);
	await measureFrames(page, "timeline: a move of the pointer", move);
	await page.locator(dot).focus();
	const walk = (n: number) => page.keyboard.press(n % 2 === 0 ? "ArrowRight" : "ArrowDown");
	const keys = await costs(page, acts, walk);
	say("timeline: CPU per arrow key", `${median(keys).toFixed(1)} ms`);
	await measureFrames(page, "timeline: an arrow key", walk);
	say(
		"timeline: elements",
		String(await page.evaluate(() => document.querySelectorAll("*").length)),
	);
}

async function measureGraph(page: Page, dossier: string): Promise<void> {
	const node = '.react-flow a[tabindex="0"]';
	await measureSwitch(page, dossier, node);
	await measureComing(page, "graph of 500", dossier, "graph", node);
	await page.locator(node).focus();
	const walk = () => page.keyboard.press("ArrowRight");
	const keys = await costs(page, acts, walk);
	say("graph of 500: CPU per arrow key", `${median(keys).toFixed(1)} ms`);
	await measureFrames(page, "graph of 500: an arrow key", walk);
	await page.mouse.move(640, 600);
	const turn = (n: number) => page.mouse.wheel(0, n % 2 === 0 ? 120 : -120);
	const turns = await costs(page, acts, turn);
	say("graph of 500: CPU per turn of the wheel", `${median(turns).toFixed(1)} ms`);
	await measureFrames(page, "graph of 500: a turn of the wheel", turn);
}

async function plantLinks(
	database: Asking,
	dossierId: string,
	authorId: string,
	ids: readonly string[],
): Promise<void> {
	const rows = Array.from({ length: links }, (_, n) => {
		const from = 40 + ((n * 7) % (ids.length - 40));
		return { id: uuidv7(), from: ids[from], to: ids[from - 4 - ((n * 13) % 36)] };
	});
	await database.query(
		`INSERT INTO "Link" ("id", "dossierId", "fromId", "toId", "type", "authorId")
			SELECT r.id, $2::uuid, r."from", r."to", 'reports', $3::uuid
			FROM json_to_recordset($1::json) AS r(id uuid, "from" uuid, "to" uuid)
			ON CONFLICT DO NOTHING`,
		[JSON.stringify(rows), dossierId, authorId],
	);
}
