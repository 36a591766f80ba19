import { expect, test } from "vitest";
import { listPlaywrightFailures, listVitestFailures } from "./list-failures";

test("the failed tests of vitest's report are named with their file and the reason; a file that was not read by itself", () => {
	const of = (fullName: string, status: string) => ({
		...{ fullName, status },
		failureMessages: status === "failed" ? ["\u001b[31mexpected 1\u001b[39m", "to be 2"] : [],
	});
	const report = {
		testResults: [
			{
				name: "a.test.ts",
				status: "failed",
				assertionResults: [of("x", "passed"), of("y", "failed")],
			},
			{ name: "b.test.ts", status: "failed", message: "no such import", assertionResults: [] },
			{ name: "c.test.ts", status: "passed", assertionResults: [of("z", "passed")] },
		],
	};
	expect(listVitestFailures(report)).toEqual([
		{ name: "a.test.ts > y", reason: "expected 1\nto be 2" },
		{ name: "b.test.ts", reason: "no such import" },
	]);
});

test("the failed tests of Playwright's report are named, those in suites of a suite too, those not reached not", () => {
	const spec = (title: string, status: string) => ({
		title,
		file: "a.spec.ts",
		tests: [
			{ status, results: [{ errors: [{ message: `\u001b[2m${title}\u001b[22m was not there` }] }] },
		],
	});
	const inner = { specs: [spec("deep", "flaky"), spec("not reached", "skipped")] };
	const report = {
		suites: [{ specs: [spec("x", "expected"), spec("y", "unexpected")], suites: [inner] }],
	};
	expect(listPlaywrightFailures(report)).toEqual([
		{ name: "a.spec.ts > y", reason: "y was not there" },
		{ name: "a.spec.ts > deep", reason: "deep was not there" },
	]);
});

test("no report has no failures to name", () => {
	for (const report of [null, {}, "text"]) {
		expect([listVitestFailures(report), listPlaywrightFailures(report)]).toEqual([[], []]);
	}
});
