import { z } from "zod";

/** How many tests passed, failed and were skipped. */
export interface Tally {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/** Nothing counted yet. */
export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

/** Two tallies as one. */
export function add(a: Tally, b: Tally): Tally {
	return {
		passed: a.passed + b.passed,
		failed: a.failed + b.failed,
		skipped: a.skipped + b.skipped,
	};
}

/** The closing line of a run. */
export function toClosingLine({ passed, failed, skipped }: Tally): string {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

const vitestReport = z.object({
	numPassedTests: z.int(),
	numFailedTests: z.int(),
	numPendingTests: z.int(),
	numTodoTests: z.int(),
});

const playwrightReport = z.object({
	stats: z.object({
		expected: z.int(),
		unexpected: z.int(),
		flaky: z.int(),
		skipped: z.int(),
	}),
});

/** Counts the tests of vitest's report; null when it is none. */
export function tallyVitest(report: unknown): Tally | null {
	const { data } = vitestReport.safeParse(report);
	if (data === undefined) return null;
	return {
		passed: data.numPassedTests,
		failed: data.numFailedTests,
		skipped: data.numPendingTests + data.numTodoTests,
	};
}

/** Counts the tests of Playwright's report; null when it is none. A test that passed at a second try failed. */
export function tallyPlaywright(report: unknown): Tally | null {
	const { data } = playwrightReport.safeParse(report);
	if (data === undefined) return null;
	const { expected, unexpected, flaky, skipped } = data.stats;
	return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * What a step with tests counts: its report; but a program that failed has at least one failure, and no report
 * or a report of nothing is a failure too, because nothing was shown.
 */
export function settle(tally: Tally | null, succeeded: boolean): Tally {
	if (tally === null) return { ...nothing, failed: 1 };
	const ran = tally.passed + tally.failed + tally.skipped;
	const sound = succeeded && ran > 0;
	return sound || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}
