import { z } from "zod";

const vitestReport = z.object({
	testResults: z.array(
		z.object({
			name: z.string(),
			status: z.string(),
			assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
		}),
	),
});

const playwrightSuite = z.object({
	specs: z.array(
		z.object({
			title: z.string(),
			file: z.string(),
			tests: z.array(z.object({ status: z.string() })),
		}),
	),
	get suites() {
		return z.array(playwrightSuite).default([]);
	},
});

const playwrightReport = z.object({ suites: z.array(playwrightSuite) });

/** The file and the name of each test that failed in vitest's report; of a file that could not be read, the file. */
export function listVitestFailures(report: unknown): readonly string[] {
	const { data } = vitestReport.safeParse(report);
	return (data?.testResults ?? []).flatMap(({ name, status, assertionResults }) => {
		const failed = assertionResults.filter((test) => test.status === "failed");
		const isUnread = status === "failed" && failed.length === 0;
		return isUnread ? [name] : failed.map(({ fullName }) => `${name} > ${fullName}`);
	});
}

/** The file and the name of each test that failed, or passed at a second try only, in Playwright's report. */
export function listPlaywrightFailures(report: unknown): readonly string[] {
	const { data } = playwrightReport.safeParse(report);
	return (data?.suites ?? []).flatMap(failuresOf);
}

function failuresOf({ specs, suites }: z.output<typeof playwrightSuite>): readonly string[] {
	const failed = specs.filter(({ tests }) =>
		tests.some(({ status }) => status === "unexpected" || status === "flaky"),
	);
	return [...failed.map(({ file, title }) => `${file} > ${title}`), ...suites.flatMap(failuresOf)];
}
