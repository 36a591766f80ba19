import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";
import { z } from "zod";

/** Milliseconds from all bytes of a page being there until everything that is looked for is in it, for each of some loads. */
export async function readyTimes(
	page: Page,
	address: string,
	selectors: readonly string[],
	runs: number,
): Promise<number[]> {
	const times: number[] = [];
	for (let n = 0; n < runs; n += 1) {
		await page.goto("about:blank");
		await page.goto(address, { waitUntil: "commit" });
		const usable = await whenThere(page, selectors);
		const loaded = await page.evaluate(() => {
			const [entry] = performance.getEntriesByType("navigation");
			return entry instanceof PerformanceNavigationTiming ? entry.responseEnd : 0;
		});
		times.push(usable - loaded);
	}
	return times;
}

/**
 * Milliseconds from all data of a page being there until everything that is looked for is in it and the marks of its text,
 * where it has one, are painted, for each of some times that a member comes to it from another page of the application.
 */
export async function arrivalTimes(
	page: Page,
	from: string,
	address: string,
	selectors: readonly string[],
	runs: number,
): Promise<number[]> {
	const times: number[] = [];
	for (let n = 0; n < runs; n += 1) {
		await page.goto(from);
		await pause(1000);
		// As a link of the application does.
		const go = `next.router.push(${JSON.stringify(address)})`;
		const start = await page.evaluate<number>(
			`performance.clearResourceTimings(); ${go}; performance.now()`,
		);
		const usable = await whenThere(page, selectors);
		const loaded = await page.evaluate(
			([since, until]) =>
				performance
					.getEntriesByType("resource")
					.filter((entry) => entry instanceof PerformanceResourceTiming)
					.filter(({ name }) => /[?&]_rsc=/.test(name))
					.map(({ responseEnd }) => responseEnd)
					.filter((end) => end >= since && end <= until)
					.reduce((last, end) => Math.max(last, end), since),
			[start, usable] as const,
		);
		times.push(usable - loaded);
	}
	return times;
}

/** The page's moment, in milliseconds, right after the first frame that has everything that is looked for, and marks where it has a text. */
export async function whenThere(page: Page, selectors: readonly string[]): Promise<number> {
	const there = await page.waitForFunction(
		(wanted) => {
			if (wanted.some((selector) => document.querySelector(selector) === null)) return false;
			if (document.querySelector(".article-text") !== null && CSS.highlights.size === 0)
				return false;
			// Before whatever else waits: as what a member does would be.
			return scheduler.postTask(() => performance.now(), { priority: "user-blocking" });
		},
		selectors,
		{ polling: "raf", timeout: 60_000 },
	);
	return Number(await there.jsonValue());
}

const tracedKinds = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"];

const traced = z.object({
	traceEvents: z.array(
		z.object({
			...{ ph: z.string(), pid: z.number(), tid: z.number(), ts: z.number(), name: z.string() },
			...{ dur: z.number().default(0), tdur: z.number().default(0) },
			args: z.object({ name: z.string().optional() }).loose().default({}),
		}),
	),
});

/** Processor time of the page's main thread for the dearest frame that follows an act, for each of some acts. */
export async function frameCosts(
	page: Page,
	times: number,
	act: (n: number) => Promise<unknown>,
): Promise<number[]> {
	const browser = page.context().browser();
	if (browser === null) throw new Error("a page without a browser");
	const found: number[] = [];
	for (let n = 0; n < times; n += 1) {
		await pause(500);
		await browser.startTracing(page, { categories: tracedKinds });
		await act(n);
		await pause(300);
		const { traceEvents } = traced.parse(JSON.parse(String(await browser.stopTracing())));
		found.push(dearestFrame(traceEvents));
	}
	return found;
}

function dearestFrame(events: z.output<typeof traced>["traceEvents"]): number {
	const main = new Set(
		events
			.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
			.map(({ pid, tid }) => `${pid} ${tid}`),
	);
	const own = events
		.filter(({ ph, pid, tid }) => ph === "X" && main.has(`${pid} ${tid}`))
		.toSorted((a, b) => a.ts - b.ts);
	const frames = own.filter(({ name }) => name === "Commit").map(({ ts, dur }) => ts + dur);
	const costs = frames.map(() => 0);
	let end = 0;
	for (const { name, ts, dur, tdur } of own) {
		if (!name.endsWith("RunTask") || ts < end) continue;
		end = ts + dur;
		const frame = frames.findIndex((at) => at >= ts);
		if (frame >= 0) costs[frame] = (costs[frame] ?? 0) + tdur / 1000;
	}
	return Math.max(...costs);
}

/** Processor time of the page's main thread for one act with two frames after it, less that of two frames alone. */
export async function costs(
	page: Page,
	times: number,
	act: (n: number) => Promise<unknown>,
	/** Milliseconds for which the page is left alone before each, such as for what still scrolls. */
	rest = 0,
): Promise<number[]> {
	const session = await page.context().newCDPSession(page);
	await session.send("Performance.enable", { timeDomain: "threadTicks" });
	const cost = async (work: () => Promise<unknown>) => {
		const before = await taskSeconds(session);
		await work();
		await page.evaluate(
			() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
		);
		return ((await taskSeconds(session)) - before) * 1000;
	};
	const found: number[] = [];
	for (let n = 0; n < times; n += 1) {
		await pause(rest);
		const idle = await cost(() => Promise.resolve());
		found.push(Math.max(0, (await cost(() => act(n))) - idle));
	}
	await session.detach();
	return found;
}

/** The middle one of some values. */
export function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function taskSeconds(session: CDPSession): Promise<number> {
	const { metrics } = await session.send("Performance.getMetrics");
	return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
}
