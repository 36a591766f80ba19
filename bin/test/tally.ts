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

const playwrightTest = z.object({ status: z.string(), expectedStatus: z.string() });

const playwrightSuite = z.object({
	specs: z.array(z.object({ tests: z.array(playwrightTest) })),
	get suites() {
		return z.array(playwrightSuite).default([]);
	},
});

const playwrightReport = z.object({ suites: z.array(playwrightSuite) });

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

/**
 * Counts the tests of Playwright's report; null when it is none. A test that passed at a second try failed, and
 * so did one that was not reached: only a test that asked to be skipped is.
 */
export function tallyPlaywright(report: unknown): Tally | null {
	const { data } = playwrightReport.safeParse(report);
	if (data === undefined) return null;
	const tests = data.suites.flatMap(testsOf);
	const passed = tests.filter(({ status }) => status === "expected").length;
	const skipped = tests.filter(
		({ status, expectedStatus }) => status === "skipped" && expectedStatus === "skipped",
	).length;
	return { passed, failed: tests.length - passed - skipped, skipped };
}

function testsOf(suite: z.output<typeof playwrightSuite>): z.output<typeof playwrightTest>[] {
	return [...suite.specs.flatMap(({ tests }) => tests), ...suite.suites.flatMap(testsOf)];
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
