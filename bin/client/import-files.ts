import type { FailureCode } from "@/lib/domain/failure-codes";
import { StartProblem } from "@/lib/server/postgres/start-problem";
import { exitCodes } from "../exit-codes";
import { progressBar } from "../progress-bar";
import { inLine, type Terminal } from "../terminal";
import { countOf } from "./count-of";
import { findFiles } from "./find-files";
import {
	type ImportDesk,
	type ImportOutcome,
	type ImportPlace,
	importSource,
	openSources,
} from "./import-file";

/** What `recoupe import` was called with. */
export interface ImportRequest {
	readonly dossier: string;
	/** Files and folders. */
	readonly names: readonly string[];
	readonly json?: boolean;
}

const outcomes = ["imported", "already-there", "failed"] as const;

/** How many files came to which end. */
type Counts = Record<(typeof outcomes)[number], number>;

/**
 * Imports files and the files of folders into a dossier, one after the other, with a line for each. What fails for one
 * file leaves the others; what would fail for all of them ends it. Ctrl-C ends it after the file that is under way.
 */
export async function importFiles(
	terminal: Terminal,
	request: ImportRequest,
	newsroom: ImportDesk,
): Promise<number> {
	const { files, missing, passedOver } = await findFiles(request.names);
	if (missing.length > 0) throw new StartProblem(`There is no ${missing.join(", no ")}.`);
	if (files.length === 0) throw new StartProblem("There is no text file to import there.");
	if (passedOver > 0) terminal.tell(`Passed over: ${countOf(passedOver, "file")} of other kinds.`);
	const stop = terminal.listenForStop(() => process.exit(exitCodes.failed));
	try {
		const { signal } = stop;
		const place = { newsroom, terminal, signal, dossierId: request.dossier };
		return await importAll(place, terminal, files, request);
	} finally {
		stop.dispose();
	}
}

async function importAll(
	place: ImportPlace,
	terminal: Terminal,
	files: readonly string[],
	{ json = false }: ImportRequest,
): Promise<number> {
	const counts: Counts = { imported: 0, "already-there": 0, failed: 0 };
	let reason: string | null = null;
	let reached = 0;
	for (const [done, file] of files.entries()) {
		if (place.signal.aborted) reason = "Stopped.";
		if (reason !== null) break;
		terminal.progress(progressBar(done, files.length, inLine(file)));
		const of = { place, terminal, counts, json };
		reason = await importEach(of, file);
		if (reason === null) reached += 1;
	}
	if (reason !== null) terminal.tell(reason);
	terminal.tell(toSummary(counts, files.length - reached));
	return reason === null && counts.failed === 0 ? exitCodes.ok : exitCodes.failed;
}

interface Progress {
	readonly place: ImportPlace;
	readonly terminal: Terminal;
	readonly counts: Counts;
	readonly json: boolean;
}

/** Imports each article of a file, with a line for each; answers why nothing more can be imported, or null. */
async function importEach(
	{ place, terminal, counts, json }: Progress,
	file: string,
): Promise<string | null> {
	for await (const source of openSources(file)) {
		if (place.signal.aborted) return "Stopped.";
		const outcome: ImportOutcome =
			"reason" in source
				? { kind: "unreadable", reason: source.reason }
				: await importSource(place, source);
		if (wasStopped(outcome, place.signal)) return "Stopped.";
		const reason = reasonToStop(place.newsroom, outcome);
		if (reason !== null) return reason;
		counts[outcome.kind === "unreadable" ? "failed" : outcome.kind] += 1;
		await terminal.print(toLine(place.newsroom, source.label, outcome, json));
	}
	return null;
}

/** Whether a file was given up while it waited for its turn, which is nothing to say about the file. */
function wasStopped(outcome: ImportOutcome, signal: AbortSignal): boolean {
	return signal.aborted && outcome.kind === "failed" && outcome.failure.code === "too-many";
}

/** Failures that are about the token, the dossier or the newsroom, and so about every file. */
const aboutAll: ReadonlySet<FailureCode> = new Set([
	"signed-out",
	"token-scope",
	"forbidden",
	"not-found",
	"busy",
]);

function reasonToStop(newsroom: ImportDesk, outcome: ImportOutcome): string | null {
	if (outcome.kind !== "failed" || !aboutAll.has(outcome.failure.code)) return null;
	return newsroom.explain(outcome.operation, outcome.failure);
}

function toLine(newsroom: ImportDesk, file: string, outcome: ImportOutcome, json: boolean): string {
	const reason = reasonOf(newsroom, outcome);
	const articleId = "articleId" in outcome ? outcome.articleId : null;
	const title = "title" in outcome ? outcome.title : null;
	const code = outcome.kind === "failed" ? outcome.failure.code : null;
	const kind = outcome.kind === "unreadable" ? "failed" : outcome.kind;
	if (json) return JSON.stringify({ file, outcome: kind, articleId, title, code, reason });
	const about = reason ?? `“${title}” ${articleId}`;
	return `${words[kind].padEnd(13)}  ${inLine(file)}  ${inLine(about)}`;
}

const words: Readonly<Record<keyof Counts, string>> = {
	imported: "imported",
	"already-there": "already there",
	failed: "failed",
};

function reasonOf(newsroom: ImportDesk, outcome: ImportOutcome): string | null {
	if (outcome.kind === "unreadable") return outcome.reason;
	return outcome.kind === "failed" ? newsroom.explain(outcome.operation, outcome.failure) : null;
}

function toSummary(counts: Counts, left: number): string {
	const parts = outcomes.map((kind) => `${counts[kind]} ${words[kind]}`);
	if (left === 0) return `${parts.join(", ")}.`;
	return `${parts.join(", ")}, ${left} not reached. The same command goes on where this one ended.`;
}
