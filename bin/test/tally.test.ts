import { describe, expect, test } from "vitest";
import { add, nothing, settle, tallyPlaywright, tallyVitest, toClosingLine } from "./tally";

describe("the closing line", () => {
	test("counts skipped tests only when there are some", () => {
		expect(toClosingLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
		expect(toClosingLine({ passed: 3, failed: 1, skipped: 2 })).toBe(
			"3 passed, 1 failed, 2 skipped",
		);
	});

	test("sums steps", () => {
		const one = { passed: 1, failed: 2, skipped: 3 };
		expect(add(add(nothing, one), one)).toEqual({ passed: 2, failed: 4, skipped: 6 });
	});
});

describe("a report", () => {
	test("of vitest is counted", () => {
		const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
		expect(tallyVitest(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
	});

	test("of Playwright counts what passed at a second try or was not reached as failed", () => {
		const spec = (status: string, expectedStatus = "passed") => ({
			tests: [{ status, expectedStatus }],
		});
		const report = {
			suites: [
				{
					specs: [spec("expected"), spec("unexpected"), spec("flaky")],
					suites: [{ specs: [spec("skipped"), spec("skipped", "skipped"), spec("expected")] }],
				},
			],
		};
		expect(tallyPlaywright(report)).toEqual({ passed: 2, failed: 3, skipped: 1 });
	});

	test("that is no report is null", () => {
		for (const report of [null, {}, { suites: 1 }, "text"]) {
			expect(tallyVitest(report)).toBeNull();
			expect(tallyPlaywright(report)).toBeNull();
		}
	});
});

describe("a step with tests", () => {
	const passed = { passed: 4, failed: 0, skipped: 0 };

	test("that succeeded counts its report", () => {
		expect(settle(passed, true)).toEqual(passed);
	});

	test("that failed without a failed test has one failure", () => {
		expect(settle(passed, false)).toEqual({ ...passed, failed: 1 });
	});

	test("that left no report, or a report of no test, failed", () => {
		expect(settle(null, true)).toEqual({ ...nothing, failed: 1 });
		expect(settle(nothing, true)).toEqual({ ...nothing, failed: 1 });
	});
});
