import { cpus, loadavg } from "node:os";
import type { Browser, Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { withDatabaseOf } from "@/lib/testing/plant-marks";
import { arrivalTimes, costs, frameCosts, median, readyTimes } from "./desk/measure-page";
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
	const usable = ["left", "right"].flatMap((side) => [
		`[data-side=${side}] [role=textbox]`,
		`[data-side=${side}] ol button`,
	]);
	const opened = await readyTimes(page, `${newsroom.url}${address}`, usable, runs);
	say("page→both texts can be used", `${median(opened).toFixed(0)} ms`);
	const dossier = `${newsroom.url}${address.replace(/\/compare.*/, "")}`;
	const arrived = await arrivalTimes(page, dossier, address, usable, runs);
	say("data→both texts can be used", `${median(arrived).toFixed(0)} ms`);
	const texts = page.locator("[data-side=left] [role=textbox]");
	const box = await texts.boundingBox();
	if (box === null) throw new Error("no text");
	const at = (n: number) => [box.x + 40 + (n % 12) * 30, 200 + (n % 17) * 27] as const;
	const cost = async (name: string, act: (n: number) => Promise<unknown>) => {
		const found = (await costs(page, runs * 3, act, 500)).toSorted((a, b) => a - b);
		const most = found[Math.floor(found.length * 0.95)] ?? Number.NaN;
		say(name, `${median(found).toFixed(1)} ms, of 20 at most one above ${most.toFixed(1)} ms`);
	};
	await cost("CPU of pointing at another place", (n) => page.mouse.move(...at(n)));
	await cost("CPU of choosing by j", () => page.keyboard.press("j"));
	await cost("CPU of choosing by a click", (n) => page.mouse.click(...at(n)));
	await cost("CPU of a step of the wheel", (n) => page.mouse.wheel(0, n % 2 === 0 ? 120 : 90));
	const frame = async (name: string, act: (n: number) => Promise<unknown>) => {
		const found = await frameCosts(page, runs, act);
		say(name, `${median(found).toFixed(1)} ms`);
	};
	await frame("dearest frame of pointing", (n) => page.mouse.move(...at(n + 3)));
	await frame("dearest frame of choosing by j", () => page.keyboard.press("j"));
	await frame("dearest frame of choosing by a click", (n) => page.mouse.click(...at(n + 5)));
	const counts = await page.evaluate(() => document.querySelectorAll("*").length);
	say("elements on the page", String(counts));
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
