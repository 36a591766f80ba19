import { cpus, loadavg } from "node:os";
import type { Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { generateArticle } from "@/lib/testing/generated-article";
import { type Asking, withDatabaseOf } from "@/lib/testing/plant-marks";
import { costs, median, readyTimes } from "./desk/measure-page";
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
	const map = `${newsroom.url}/dossiers/${dossierId}/map`;
	await measureTimeline(page, map);
	await measureGraph(page, `${map}?view=graph`);
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

async function measureTimeline(page: Page, address: string): Promise<void> {
	const dot = 'main section a[href*="#a="]';
	say(
		"timeline: page loaded→interactive",
		`${median(await readyTimes(page, address, [dot], runs)).toFixed(0)} ms`,
	);
	const box = await page.locator(dot).boundingBox();
	if (box === null) throw new Error("there is no dot");
	const moves = await costs(page, acts, async (n) => {
		await page.mouse.move(box.x + 12 + (n % 4) * 16, box.y + 12 + Math.floor(n / 4) * 3);
	});
	say("timeline: CPU per move of the pointer", `${median(moves).toFixed(1)} ms`);
	await page.locator(dot).focus();
	const keys = await costs(page, acts, (n) =>
		page.keyboard.press(n % 2 === 0 ? "ArrowRight" : "ArrowDown"),
	);
	say("timeline: CPU per arrow key", `${median(keys).toFixed(1)} ms`);
	say(
		"timeline: elements",
		String(await page.evaluate(() => document.querySelectorAll("*").length)),
	);
}

async function measureGraph(page: Page, address: string): Promise<void> {
	const node = '.react-flow a[tabindex="0"]';
	say(
		"graph of 500: page loaded→interactive",
		`${median(await readyTimes(page, address, [node], runs)).toFixed(0)} ms`,
	);
	await page.locator(node).focus();
	const keys = await costs(page, acts, () => page.keyboard.press("ArrowRight"));
	say("graph of 500: CPU per arrow key", `${median(keys).toFixed(1)} ms`);
	await page.mouse.move(640, 600);
	const turns = await costs(page, acts, (n) => page.mouse.wheel(0, n % 2 === 0 ? 120 : -120));
	say("graph of 500: CPU per turn of the wheel", `${median(turns).toFixed(1)} ms`);
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
