import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

/** A test that failed. */
export interface Failure {
	/** Its file and its name; of a file that could not be read, the file. */
	readonly name: string;
	/** What was expected and what came, as its program says it, without colours; empty when it says nothing. */
	readonly reason: string;
}

const vitestReport = z.object({
	testResults: z.array(
		z.object({
			name: z.string(),
			status: z.string(),
			message: z.string().default(""),
			assertionResults: z.array(
				z.object({
					fullName: z.string(),
					status: z.string(),
					failureMessages: z.array(z.string()).default([]),
				}),
			),
		}),
	),
});

const playwrightError = z.object({ message: z.string().default("") });

const playwrightSuite = z.object({
	specs: z.array(
		z.object({
			title: z.string(),
			file: z.string(),
			tests: z.array(
				z.object({
					status: z.string(),
					results: z.array(z.object({ errors: z.array(playwrightError).default([]) })).default([]),
				}),
			),
		}),
	),
	get suites() {
		return z.array(playwrightSuite).default([]);
	},
});

const playwrightReport = z.object({ suites: z.array(playwrightSuite) });

/** Each test that failed in vitest's report, and each file that could not be read. */
export function listVitestFailures(report: unknown): readonly Failure[] {
	const { data } = vitestReport.safeParse(report);
	return (data?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
		const failed = assertionResults.filter((test) => test.status === "failed");
		const isUnread = status === "failed" && failed.length === 0;
		if (isUnread) return [{ name, reason: toReason([message]) }];
		return failed.map(({ fullName, failureMessages }) => ({
			name: `${name} > ${fullName}`,
			reason: toReason(failureMessages),
		}));
	});
}

/** Each test that failed, or passed at a second try only, in Playwright's report. */
export function listPlaywrightFailures(report: unknown): readonly Failure[] {
	const { data } = playwrightReport.safeParse(report);
	return (data?.suites ?? []).flatMap(failuresOf);
}

function failuresOf({ specs, suites }: z.output<typeof playwrightSuite>): readonly Failure[] {
	const failed = specs.flatMap(({ file, title, tests }) => {
		const bad = tests.filter(({ status }) => status === "unexpected" || status === "flaky");
		if (bad.length === 0) return [];
		const errors = bad.flatMap(({ results }) => results.flatMap((result) => result.errors));
		return [{ name: `${file} > ${title}`, reason: toReason(errors.map(({ message }) => message)) }];
	});
	return [...failed, ...suites.flatMap(failuresOf)];
}

function toReason(messages: readonly string[]): string {
	return stripVTControlCharacters(messages.join("\n")).trim();
}
