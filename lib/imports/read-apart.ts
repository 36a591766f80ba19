import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { fail, type Result } from "@/lib/domain/result";
import type { SourceCollectionId } from "@/lib/domain/source-collections";
import type { SourceFormatId } from "@/lib/domain/source-formats";
import type { Collected } from "@/lib/imports/collection";
import type { ArticleDraft, SourceFile } from "@/lib/imports/draft";
import { createTurns } from "@/lib/imports/turns";

/** How long one file may take and how many are read at once; after how much rest a reader is ended, in milliseconds. */
export const readerLimits = { milliseconds: 15_000, atOnce: 2, rest: 60_000 } as const;

/** What a reader is asked: for a draft of a file, or for the files of one that holds several. */
export type ReaderTask =
	| { readonly format: SourceFormatId; readonly file: SourceFile }
	| { readonly collection: SourceCollectionId; readonly bytes: Uint8Array };

/** What it answers: what was asked for, or why nothing is read; or that it has a mistake in it. */
export type ReaderAnswer =
	| { readonly draft: Result<ArticleDraft> }
	| { readonly collected: Collected }
	| { readonly refused: Result<never> }
	| { readonly broken: string };

/**
 * Reads a file as `parseSource` does, but in another process (`source-reader.js`) that is ended when it takes too
 * long or becomes too large, so that nothing a file does harms this one or keeps it from its other work.
 * Fails like `parseSource`, and as `invalid` (`too-complex`, `took-too-long`). Throws when the reader has a mistake in it.
 */
export async function readApart(
	format: SourceFormatId,
	file: SourceFile,
): Promise<Result<ArticleDraft>> {
	const answer = await askReader({ format, file });
	if ("draft" in answer) return answer.draft;
	return refusalIn(answer);
}

/** Takes the files out of one that holds several, in the same process and with the same limits. */
export async function collectApart(
	collection: SourceCollectionId,
	bytes: Uint8Array,
): Promise<Collected> {
	const answer = await askReader({ collection, bytes });
	if ("collected" in answer) return answer.collected;
	return refusalIn(answer);
}

function refusalIn(answer: ReaderAnswer): Result<never> {
	if ("refused" in answer) return answer.refused;
	const why = "broken" in answer ? answer.broken : "it answers something else";
	throw new Error(`the reader of sources is broken: ${why}`);
}

function askReader(task: ReaderTask): Promise<ReaderAnswer> {
	return readInTurn(async () => {
		const reader = resting.pop() ?? new Reader();
		const answer = await reader.ask(task);
		if ("broken" in answer || answer === tooComplex || answer === tookTooLong) reader.end();
		else reader.rest();
		return answer;
	});
}

/** Has a reader ready for what will be read soon: to start one takes longer than to read most articles. */
export function warmReader(): void {
	if (resting.length === 0) void readApart("plain-text", warmth).catch(() => undefined);
}

const warmth: SourceFile = { bytes: Buffer.from("a"), fileName: null, zone: "UTC" };

const readInTurn = createTurns(readerLimits.atOnce);

const resting: Reader[] = [];

/** A started reader: reads one file after the other. */
class Reader {
	readonly #child: ChildProcess;
	readonly #isReady: Promise<void>;
	#hear: (message: unknown) => void = () => undefined;
	#isGone = false;
	#endOfRest: NodeJS.Timeout | undefined;

	constructor() {
		this.#child = startReader();
		this.#isReady = new Promise((ready) => {
			this.#hear = (message) => {
				if (message !== "ready") this.#isGone = true;
				ready();
			};
		});
		this.#child.on("message", (message) => this.#hear(message));
		for (const event of ["exit", "error"] as const)
			this.#child.on(event, () => {
				this.#isGone = true;
				// Whatever ended it, it was over this file: the system does so when memory is short.
				this.#hear(tooComplex);
				leave(this);
			});
	}

	/** Only while it rests or is new. Starting does not count as time of the file. */
	async ask(task: ReaderTask): Promise<ReaderAnswer> {
		clearTimeout(this.#endOfRest);
		this.#holdProcess(true);
		await this.#isReady;
		if (this.#isGone) return { broken: "it could not be started" };
		return new Promise((settle) => {
			const tooLong = setTimeout(() => settle(tookTooLong), readerLimits.milliseconds);
			this.#hear = (message) => {
				clearTimeout(tooLong);
				settle(isAnswer(message) ? message : { broken: "it does not answer" });
			};
			this.#child.send(task, (error) => error && this.#hear({ broken: error.message }));
		});
	}

	/** Waits for more; this process may end meanwhile, and the reader with it. */
	rest(): void {
		this.#holdProcess(false);
		this.#endOfRest = setTimeout(() => this.end(), readerLimits.rest).unref();
		resting.push(this);
	}

	end(): void {
		leave(this);
		this.#child.kill("SIGKILL");
	}

	#holdProcess(isHeld: boolean): void {
		for (const held of [this.#child, this.#child.channel]) isHeld ? held?.ref() : held?.unref();
	}
}

const tooComplex = endingWith("too-complex");
const tookTooLong = endingWith("took-too-long");

function endingWith(code: string): ReaderAnswer {
	return { refused: fail("invalid", { fields: [{ path: "file", code }] }) };
}

function startReader(): ChildProcess {
	// The server runs in the folder of the project, wherever its own files were built to.
	const folder = process.cwd();
	const program = join(folder, "lib", "imports", "source-reader.js");
	return spawn(process.execPath, [program], {
		cwd: folder,
		env: { NODE_ENV: "production" },
		stdio: ["ignore", "ignore", "ignore", "ipc"],
		serialization: "advanced",
	});
}

function leave(reader: Reader): void {
	const at = resting.indexOf(reader);
	if (at >= 0) resting.splice(at, 1);
}

const answers = ["draft", "collected", "refused", "broken"];

/** The reader is ours and of the same version, so that its word is taken for the rest. */
function isAnswer(message: unknown): message is ReaderAnswer {
	return typeof message === "object" && message !== null && answers.some((key) => key in message);
}
