import { expect, test } from "vitest";
import { listPlaywrightFailures, listVitestFailures } from "./list-failures";

test("the failed tests of vitest's report are named with their file; a file that was not read by itself", () => {
	const of = (fullName: string, status: string) => ({ fullName, status });
	const report = {
		testResults: [
			{
				name: "a.test.ts",
				status: "failed",
				assertionResults: [of("x", "passed"), of("y", "failed")],
			},
			{ name: "b.test.ts", status: "failed", assertionResults: [] },
			{ name: "c.test.ts", status: "passed", assertionResults: [of("z", "passed")] },
		],
	};
	expect(listVitestFailures(report)).toEqual(["a.test.ts > y", "b.test.ts"]);
});

test("the failed tests of Playwright's report are named, those in suites of a suite too, those not reached not", () => {
	const spec = (title: string, status: string) => ({
		title,
		file: "a.spec.ts",
		tests: [{ status }],
	});
	const inner = { specs: [spec("deep", "flaky"), spec("not reached", "skipped")] };
	const report = {
		suites: [{ specs: [spec("x", "expected"), spec("y", "unexpected")], suites: [inner] }],
	};
	expect(listPlaywrightFailures(report)).toEqual(["a.spec.ts > y", "a.spec.ts > deep"]);
});

test("no report has no failures to name", () => {
	for (const report of [null, {}, "text"]) {
		expect([listVitestFailures(report), listPlaywrightFailures(report)]).toEqual([[], []]);
	}
});
