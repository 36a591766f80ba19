import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { build } from "esbuild";
import type { GeneratedArticle } from "@/lib/testing/generated-article";
import type { Act, BenchArticle, Moment } from "./desk/in-page-types";
import { arrivalTimes } from "./desk/measure-page";
import { type BenchNewsroom, plantArticle, signIn, startNewsroom } from "./desk/newsroom";
import { openBrowser } from "./desk/open-browser";
import { type PlainServer, startPlainServer } from "./desk/plain-server";

// How an article with marks is shown by the desk, by plain HTML and by @recogito/text-annotator, in one browser, in one
// run. Needs a built tree. node --import ./bin/boot.js bench/desk.ts [words×marks …] [--runs 7] [--no-recogito]

const defaults = ["600x10", "600x200", "10000x200", "10000x2000", "100000x2000", "100000x10000"];
const parameters = process.argv.slice(2);
const runs = Number(parameters[parameters.indexOf("--runs") + 1]) || 7;
const isWithRecogito = !parameters.includes("--no-recogito");
const acts = ["add", "remove", "select", "unselect", "hover", "leave"] as const;
const wished = parameters.filter((word) => /^\d+x\d+$/.test(word));
const sizes = wished.length > 0 ? wished : defaults;

const newsroom = await startNewsroom(Number(process.env.PORT ?? 3111));
let browser: Browser | null = null;
let plain: PlainServer | null = null;
try {
	plain = await startPlainServer(newsroom.url);
	browser = await openBrowser();
	const [script, watch] = await Promise.all([bundle("in-page"), bundle("watch-times")]);
	console.log(
		`${cpus()[0]?.model ?? "?"} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GB, Chromium ${browser.version()}, Node ${process.version}; medians of ${runs}`,
	);
	for (const size of sizes) {
		const [words = 0, marks = 0] = size.split("x").map(Number);
		await measure(browser, newsroom, plain, { script, watch }, words, marks);
	}
} finally {
	await browser?.close();
	await plain?.stop();
	await newsroom.stop();
}

/** All figures of one size, printed as they come. */
async function measure(
	in_: Browser,
	room: BenchNewsroom,
	server: PlainServer,
	{ script, watch }: { readonly script: string; readonly watch: string },
	words: number,
	marks: number,
): Promise<void> {
	console.log(`load of the machine ${loadavg()[0]?.toFixed(1)}`);
	const context = await in_.newContext({
		viewport: { width: 1280, height: 800 },
		locale: "fr-FR",
		bypassCSP: true,
	});
	const page = await context.newPage();
	await page.addInitScript({ content: watch });
	await signIn(page, room);
	const { dossierId, articleId, made } = await plantArticle(page, room, words, marks);
	const say = (name: string, value: string) =>
		console.log(`${`${words}×${marks}`.padEnd(14)}${name.padEnd(34)}${value}`);

	const article = toBenchArticle(made);
	server.show(`<main id="bench-root" class="mx-auto max-w-[44.25rem]"></main>`);
	const plainData = await timesOf(page, server.url, script, "plain", article);
	const served = await timesOf(page, server.url, script, "served", article);
	const oursData = await timesOf(page, server.url, script, "ours", article);
	say("data→painted, plain", `${plainData.ms.toFixed(0)} ms`);
	say("data→painted, server's words", ratio(served.ms, plainData.ms));
	say("data→painted, our editor", ratio(oursData.ms, plainData.ms));
	say("heap, our editor", megabytes(oursData.heap - plainData.heap));
	if (isWithRecogito) {
		const theirs = await timesOf(page, server.url, script, "recogito", article);
		say("data→painted, text-annotator", ratio(theirs.ms, plainData.ms));
		say("heap, text-annotator", megabytes(theirs.heap - plainData.heap));
		await measureActs(
			page,
			(act) => page.evaluate((kind) => window.bench.actRecogito(kind), act),
			(name, value) => say(`CPU ${name}, text-annotator`, value),
		);
		say("CPU per scrolled frame, annotator", await scrollCost(page));
	}

	const loadsOfPlain: number[] = [];
	const loadsOfLittle: number[] = [];
	const loads: { text: number[]; ready: number[] } = { text: [], ready: [] };
	server.show(plainPage(made));
	for (let n = 0; n < runs; n += 1) {
		loadsOfPlain.push((await loadTimes(page, server.url, "text")).text);
		loadsOfLittle.push((await loadTimes(page, `${room.url}/account`, "alive")).alive);
		const ours = await loadTimes(page, `${room.url}/articles/${articleId}`, "ready");
		loads.text.push(ours.text);
		loads.ready.push(ours.ready);
	}
	const plainLoad = median(loadsOfPlain);
	say("page→painted, plain", `${plainLoad.toFixed(0)} ms`);
	say("page→alive, little on it", ratio(median(loadsOfLittle), plainLoad));
	say("page→text with marks, desk", ratio(median(loads.text), plainLoad));
	say("page→interactive, desk", ratio(median(loads.ready), plainLoad));
	const dossier = `${room.url}/dossiers/${dossierId}`;
	const arrivals = await arrivalTimes(
		page,
		dossier,
		`/articles/${articleId}`,
		[".ProseMirror"],
		runs,
	);
	say("data→interactive, desk", ratio(median(arrivals), plainData.ms));
	await page.goto(`${room.url}/articles/${articleId}`);
	await page.waitForFunction(() => window.benchTimes?.ready !== null);
	await page.addScriptTag({ content: script });
	await measureActs(
		page,
		(act) => page.evaluate((kind) => window.bench.act(kind), act),
		(name, value) => say(`CPU ${name}, desk's text`, value),
	);
	const hit = await page.evaluate(() => window.bench.hit(500));
	say("hit-test, desk", `${hit.microseconds.toFixed(0)} µs (${hit.found} marks at 500 points)`);
	say("CPU per scrolled frame, desk", await scrollCost(page));
	say("CPU j, whole desk", await keyCost(page, "j"));
	say("elements, desk", String(await page.evaluate(() => document.querySelectorAll("*").length)));
	await context.close();
}

async function timesOf(
	page: Page,
	url: string,
	script: string,
	way: "plain" | "served" | "ours" | "recogito",
	article: BenchArticle,
): Promise<{ ms: number; heap: number }> {
	await page.goto(url);
	await page.addScriptTag({ content: script });
	const times: number[] = [];
	const isSlow = way === "recogito" && article.marks.length > 1000;
	for (let n = 0; n < (isSlow ? 3 : runs); n += 1) {
		times.push(
			await page.evaluate(([how, given]) => window.bench[how](given), [way, article] as const),
		);
		if (n < (isSlow ? 2 : runs - 1)) await page.evaluate(() => window.bench.clear());
	}
	const session = await openSession(page);
	await session.send("HeapProfiler.collectGarbage");
	const heap = await metric(session, "JSHeapUsedSize");
	await session.detach();
	return { ms: median(times), heap };
}

/** Milliseconds from the first byte to each moment of a page, loaded until one of them. */
async function loadTimes(page: Page, url: string, until: Moment): Promise<Record<Moment, number>> {
	await page.goto("about:blank");
	await page.goto(url, { waitUntil: "commit" });
	await page.waitForFunction((moment) => window.benchTimes?.[moment], until, { timeout: 60_000 });
	return page.evaluate(() => {
		const [entry] = performance.getEntriesByType("navigation");
		const start = entry instanceof PerformanceNavigationTiming ? entry.responseStart : 0;
		const { text, ready, alive } = window.benchTimes;
		return {
			text: (text ?? 0) - start,
			ready: (ready ?? 0) - start,
			alive: (alive ?? 0) - start,
		};
	});
}

/** Processor time of the page's main thread for one mark more, one less, one selected, one let go. */
async function measureActs(
	page: Page,
	act: (kind: Act) => Promise<void>,
	say: (name: string, value: string) => void,
): Promise<void> {
	const session = await openSession(page);
	const cost = async (kind: Act) => {
		const before = await metric(session, "TaskDuration");
		await act(kind);
		return ((await metric(session, "TaskDuration")) - before) * 1000;
	};
	const costs: Record<Act, number[]> = {
		...{ nothing: [], add: [], remove: [], select: [], unselect: [], hover: [], leave: [] },
	};
	for (let n = 0; n < runs; n += 1) {
		for (const kind of ["nothing", ...acts] as const) costs[kind].push(await cost(kind));
	}
	const idle = median(costs.nothing);
	for (const kind of acts) {
		say(kind, `${Math.max(0, median(costs[kind]) - idle).toFixed(1)} ms`);
	}
	await session.detach();
}

async function scrollCost(page: Page): Promise<string> {
	const session = await openSession(page);
	const count = 60;
	const costs: number[] = [];
	for (let n = 0; n < 3; n += 1) {
		const before = await metric(session, "TaskDuration");
		await page.evaluate((frames) => window.bench.scroll(frames), count);
		costs.push((((await metric(session, "TaskDuration")) - before) * 1000) / count);
	}
	await page.evaluate(() => window.scrollTo({ top: 0 }));
	await session.detach();
	return `${median(costs).toFixed(1)} ms`;
}

/** Processor time of a key pressed on the desk, with everything that follows from it. */
async function keyCost(page: Page, key: string): Promise<string> {
	const session = await openSession(page);
	const costs: number[] = [];
	for (let n = 0; n < runs; n += 1) {
		const before = await metric(session, "TaskDuration");
		await page.keyboard.press(key);
		await page.evaluate(() => window.bench.frames(12));
		costs.push(((await metric(session, "TaskDuration")) - before) * 1000);
	}
	await session.detach();
	return `${median(costs).toFixed(1)} ms`;
}

async function openSession(page: Page): Promise<CDPSession> {
	const session = await page.context().newCDPSession(page);
	await session.send("Performance.enable", { timeDomain: "threadTicks" });
	return session;
}

async function metric(session: CDPSession, wanted: string): Promise<number> {
	const { metrics } = await session.send("Performance.getMetrics");
	return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}

function toBenchArticle({ text, marks }: GeneratedArticle): BenchArticle {
	return {
		text,
		blocks: blocksOf(text),
		marks: marks.map(({ tag, stale, start, end }, n) => ({
			...{ id: `mark-${n}`, tag, state: "proposed" as const, stale, start, end },
		})),
	};
}

function blocksOf(text: string): BenchArticle["blocks"] {
	return Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: words }) => ({
		...{ kind: "paragraph" as const, start: index, end: index + words.length, inline: [] },
	}));
}

function plainPage({ text }: GeneratedArticle): string {
	const blocks = blocksOf(text).map(
		({ start, end }) => `<p data-block="paragraph">${text.slice(start, end)}</p>`,
	);
	return `<main class="mx-auto max-w-[44.25rem]"><article class="article-text whitespace-pre-line">${blocks.join("")}</article></main><i id="bench-end"></i>`;
}

/** A script of the bench for the browser. */
async function bundle(name: string): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [join(import.meta.dirname, `desk/${name}.ts`)],
		...{ bundle: true, write: false, format: "iife", target: "es2023", minify: true },
		define: { "process.env.NODE_ENV": '"production"' },
		loader: { ".css": "empty" },
	});
	return outputFiles[0]?.text ?? "";
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function ratio(value: number, plainValue: number): string {
	return `${(value / plainValue).toFixed(1)} × plain (${value.toFixed(0)} ms)`;
}

function megabytes(bytes: number): string {
	return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
