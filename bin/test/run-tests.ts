import { randomInt } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { browserInstallCommand, findBrowser } from "./find-browser";
import { listPlaywrightFailures, listVitestFailures } from "./list-failures";
import { type CommandResult, runCommand } from "./run-command";
import { runSideBySide } from "./run-side-by-side";
import { listBrowserTests, reportOf, type Step, steps } from "./steps";
import {
	add,
	nothing,
	settle,
	type Tally,
	tallyPlaywright,
	tallyVitest,
	toClosingLine,
} from "./tally";

/** The cores that a run is made for; more make it no faster. */
const coresOfRun = 2;

const linesOfReason = 20;
const lettersOfReason = 1500;

/**
 * Runs the named steps, or all, and goes on after a failure so that all problems are seen at once.
 * Returns the exit code. `--long` runs loops and properties at their full size.
 */
export async function runTests(parameters: readonly string[]): Promise<number> {
	const chosen = choose(parameters.filter((parameter) => parameter !== "--long"));
	if (chosen === null) return 2;
	if (chosen.some((step) => step.kind !== "check")) {
		setScale(parameters.includes("--long"));
		sayWhatIsMissing();
	}
	const failed = new Set<string>();
	let total = nothing;
	await runSideBySide(chosen, coresOfRun, async (step) => {
		const tally = await runStep(step, failed);
		if (tally.failed > 0) failed.add(step.name);
		total = add(total, tally);
	});
	nameFailures(chosen.filter(({ name }) => failed.has(name)));
	console.log(`\n${toClosingLine(total)}`);
	return total.failed > 0 ? 1 : 0;
}

/** Names what failed of some steps, and why: before what the programs say of it, and once more after all of that. */
function nameFailures(failed: readonly Step[]): void {
	for (const step of failed) {
		const report = step.kind === "check" ? null : readReport(step.name);
		const list = step.kind === "vitest" ? listVitestFailures : listPlaywrightFailures;
		console.log(`\nfailed: ${step.name}`);
		for (const { name, reason } of list(report)) {
			console.log([indent(name), indent(indent(shorten(reason)))].join("\n"));
		}
	}
}

/** The beginning of a reason: the rest is in what the program itself says. */
function shorten(reason: string): string {
	return reason.split("\n", linesOfReason).join("\n").slice(0, lettersOfReason);
}

function choose(names: readonly string[]): readonly Step[] | null {
	const unknown = names.filter((name) => !steps.some((step) => step.name === name));
	if (unknown.length > 0) {
		const known = steps.map((step) => step.name).join(", ");
		console.error(`No step is called ${unknown.join(", ")}. There are: ${known}.`);
		return null;
	}
	return names.length === 0 ? steps : steps.filter((step) => names.includes(step.name));
}

function setScale(long: boolean): void {
	process.env.RECOUPE_TEST_SCALE ??= long ? "1" : "0.1";
	process.env.RECOUPE_TEST_SEED ??= String(randomInt(2 ** 31));
	const { RECOUPE_TEST_SCALE: scale, RECOUPE_TEST_SEED: seed } = process.env;
	console.log(`scale ${scale}, seed ${seed}`);
}

function sayWhatIsMissing(): void {
	if (!process.env.RECOUPE_CORPUS) console.log("skipped: no corpus (RECOUPE_CORPUS is a folder)");
	if (!process.env.STANDARDS_DIR) console.log("skipped: no STANDARDS_DIR");
}

async function runStep(step: Step, failed: ReadonlySet<string>): Promise<Tally> {
	if (step.kind === "playwright" && findBrowser() === null) {
		return notRun(step, `no browser was found. Install one with: ${browserInstallCommand()}`);
	}
	if (step.needs !== undefined && failed.has(step.needs)) {
		return notRun(step, `${step.needs} failed`);
	}
	const start = performance.now();
	if (step.kind !== "check") rmSync(reportOf(step.name), { force: true });
	const result = await runAll(step);
	const tally = await count(step, result);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	const mark = tally.failed > 0 ? "FAILED" : "ok";
	console.log(
		`${mark.padEnd(7)}${step.name.padEnd(12)}${seconds.padStart(6)} s  ${toDetail(step, tally)}`,
	);
	if (tally.failed > 0) {
		nameFailures([step]);
		console.log(indent(withoutDots(result.output)));
	}
	return tally;
}

async function runAll(step: Step): Promise<CommandResult> {
	const results: CommandResult[] = [];
	for (const command of step.commands) results.push(await runCommand(command));
	return {
		succeeded: results.every((result) => result.succeeded),
		output: results.map((result) => result.output).join("\n"),
		standardOutput: results.map((result) => result.standardOutput).join("\n"),
	};
}

async function count(step: Step, { succeeded }: CommandResult): Promise<Tally> {
	if (step.kind === "check") return { ...nothing, [succeeded ? "passed" : "failed"]: 1 };
	const report = readReport(step.name);
	if (step.kind === "vitest") return settle(tallyVitest(report), succeeded);
	const tally = tallyPlaywright(report);
	const didNotStart = tally === null || tally.passed + tally.failed === 0;
	return didNotStart && !succeeded ? countBrowserTests() : settle(tally, succeeded);
}

async function notRun(step: Step, reason: string): Promise<Tally> {
	console.log(`FAILED ${step.name.padEnd(12)}   not run: ${reason}`);
	return countBrowserTests();
}

/** All browser tests as failures, for when none could run. */
async function countBrowserTests(): Promise<Tally> {
	const { standardOutput } = await runCommand(listBrowserTests);
	const listed = tallyPlaywright(parse(standardOutput));
	const tests = listed === null ? 0 : listed.passed + listed.failed + listed.skipped;
	return { ...nothing, failed: Math.max(1, tests) };
}

function readReport(step: string): unknown {
	try {
		return parse(readFileSync(reportOf(step), "utf8"));
	} catch {
		return null;
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function toDetail(step: Step, tally: Tally): string {
	return step.kind === "check" ? "" : toClosingLine(tally);
}

/** What a program said but for its lines of one sign per test. */
function withoutDots(output: string): string {
	return output.replace(/^[·x\-*]{2,}$\n?/gm, "");
}

function indent(output: string): string {
	return output.trimEnd().replace(/^/gm, "       ");
}
