import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";

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
		const ready = await page.waitForFunction(
			(wanted) =>
				wanted.every((selector) => document.querySelector(selector) !== null) && performance.now(),
			selectors,
			{ polling: "raf", timeout: 60_000 },
		);
		const loaded = await page.evaluate(() => {
			const [entry] = performance.getEntriesByType("navigation");
			return entry instanceof PerformanceNavigationTiming ? entry.responseEnd : 0;
		});
		times.push(Number(await ready.jsonValue()) - loaded);
	}
	return times;
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
