import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { fail, type Result } from "@/lib/domain/result";
import type { SourceCollectionId } from "@/lib/domain/source-collections";
import type { SourceFormatId } from "@/lib/domain/source-formats";
import { createTurns } from "@/lib/domain/turns";
import type { CollectedFile } from "@/lib/imports/collection";
import type { ArticleDraft, SourceFile } from "@/lib/imports/draft";

/**
 * How many files are read at once, and milliseconds: of processor time that one may take, for which the reader of one is
 * waited for however little of the processor it gets, and of rest after which a reader is ended.
 */
export const readerLimits = { atOnce: 2, work: 15_000, patience: 45_000, rest: 60_000 } as const;

export type ReaderLimits = Readonly<Record<keyof typeof readerLimits, number>>;

/** What a reader is asked: for a draft of a file, or for the files of one that holds several. */
export type ReaderTask =
	| { readonly format: SourceFormatId; readonly file: SourceFile }
	| {
			readonly collection: SourceCollectionId;
			readonly bytes: Uint8Array;
			readonly from: number;
			readonly most: number;
	  };

/** What it answers: what was asked for, or why nothing is read; or that it has a mistake in it. */
export type ReaderAnswer =
	| { readonly draft: Result<ArticleDraft> }
	| { readonly collected: Result<CollectedStretch> }
	| { readonly refused: Result<never> }
	| { readonly broken: string };

/**
 * Reads a file as `parseSource` does, but in another process (`source-reader.js`) that is ended when it takes too
 * much of the processor or becomes too large, so that nothing a file does harms this one or keeps it from its other work.
 * Fails like `parseSource`, as `invalid` (`too-complex`, `took-too-long`), and as `busy` where the machine had no time for
 * it: that says nothing of the file. Throws when the reader has a mistake in it.
 */
export async function readApart(
	format: SourceFormatId,
	file: SourceFile,
): Promise<Result<ArticleDraft>> {
	const answer = await readers.ask({ format, file });
	if ("draft" in answer) return answer.draft;
	return refusalIn(answer);
}

/** Some of the files of a collection, and how many it has. */
export interface CollectedStretch {
	readonly files: readonly CollectedFile[];
	readonly count: number;
}

/** How many bytes of files are taken out of a collection at once: those of one may be more. */
const stretchBytes = 8 * 1024 * 1024;

/**
 * Takes files out of one that holds several, in the same process and with the same limits: from the how many-th on as many
 * as fit into `most` bytes, but always one, so that what is packed into little never is in this process at once.
 */
export async function collectApart(
	collection: SourceCollectionId,
	bytes: Uint8Array,
	from = 0,
	most = stretchBytes,
): Promise<Result<CollectedStretch>> {
	const answer = await readers.ask({ collection, bytes, from, most });
	if ("collected" in answer) return answer.collected;
	return refusalIn(answer);
}

function refusalIn(answer: ReaderAnswer): Result<never> {
	if ("refused" in answer) return answer.refused;
	const why = "broken" in answer ? answer.broken : "it answers something else";
	throw new Error(`the reader of sources is broken: ${why}`);
}

/** Readers of sources within limits, and what to do with them. */
export interface Readers {
	readonly ask: (task: ReaderTask) => Promise<ReaderAnswer>;
	/** Whether one waits for a file. */
	readonly isReady: () => boolean;
}

/** Readers that are started when they are needed and read one file after the other, at most `atOnce` of them. */
export function createReaders(limits: ReaderLimits): Readers {
	const readInTurn = createTurns(limits.atOnce);
	const resting: Reader[] = [];
	const leave = (reader: Reader) => {
		const at = resting.indexOf(reader);
		if (at >= 0) resting.splice(at, 1);
	};
	return {
		isReady: () => resting.length > 0,
		ask: (task) =>
			readInTurn(async () => {
				const reader = resting.pop() ?? new Reader(limits, leave);
				const answer = await reader.ask(task);
				if (endings.has(answer) || "broken" in answer) reader.end();
				else {
					reader.rest();
					resting.push(reader);
				}
				return answer;
			}),
	};
}

const readers = createReaders(readerLimits);

/** Has a reader ready for what will be read soon: to start one takes longer than to read most articles. */
export function warmReader(): void {
	if (!readers.isReady()) void readApart("plain-text", warmth).catch(() => undefined);
}

const warmth: SourceFile = { bytes: Buffer.from("a"), fileName: null, zone: "UTC" };

/** A started reader: reads one file after the other. */
class Reader {
	readonly #limits: ReaderLimits;
	readonly #leave: (reader: Reader) => void;
	readonly #child: ChildProcess;
	readonly #isReady: Promise<void>;
	#hear: (message: unknown) => void = () => undefined;
	#isGone = false;
	#endOfRest: NodeJS.Timeout | undefined;

	constructor(limits: ReaderLimits, leave: (reader: Reader) => void) {
		this.#limits = limits;
		this.#leave = leave;
		this.#child = startReader(limits.work);
		this.#isReady = new Promise((ready) => {
			this.#hear = (message) => {
				if (message !== "ready") this.#isGone = true;
				ready();
			};
		});
		this.#child.on("message", (message) => this.#hear(message));
		const over = (code?: unknown) => {
			this.#isGone = true;
			// Whatever else ended it, it was over this file: the system does so when memory is short.
			this.#hear(code === exitSlow ? tookTooLong : tooComplex);
			this.#leave(this);
		};
		this.#child.on("exit", over);
		this.#child.on("error", () => over());
	}

	/** Only while it rests or is new. Starting does not count as time of the file. */
	async ask(task: ReaderTask): Promise<ReaderAnswer> {
		clearTimeout(this.#endOfRest);
		this.#holdProcess(true);
		await this.#isReady;
		if (this.#isGone) return { broken: "it could not be started" };
		return new Promise((settle) => {
			const noTime = setTimeout(() => settle(hadNoTime), this.#limits.patience);
			this.#hear = (message) => {
				clearTimeout(noTime);
				settle(isAnswer(message) ? message : { broken: "it does not answer" });
			};
			this.#child.send(task, (error) => error && this.#hear({ broken: error.message }));
		});
	}

	/** Waits for more; this process may end meanwhile, and the reader with it. */
	rest(): void {
		this.#holdProcess(false);
		this.#endOfRest = setTimeout(() => this.end(), this.#limits.rest).unref();
	}

	end(): void {
		this.#leave(this);
		this.#child.kill("SIGKILL");
	}

	#holdProcess(isHeld: boolean): void {
		for (const held of [this.#child, this.#child.channel]) isHeld ? held?.ref() : held?.unref();
	}
}

const tooComplex = endingWith("too-complex");
const tookTooLong = endingWith("took-too-long");
const hadNoTime: ReaderAnswer = { refused: fail("busy", { retryAfter: 5 }) };

/** The answers of a reader that is gone or still at work. */
const endings: ReadonlySet<ReaderAnswer> = new Set([tooComplex, tookTooLong, hadNoTime]);

function endingWith(code: string): ReaderAnswer {
	return { refused: fail("invalid", { fields: [{ path: "file", code }] }) };
}

/** With what the reader ends over a file that takes more of the processor than it may. */
const exitSlow = 2;

function startReader(work: number): ChildProcess {
	// The server runs in the folder of the project, wherever its own files were built to.
	const folder = process.cwd();
	const program = join(folder, "lib", "imports", "source-reader.js");
	return spawn(process.execPath, [program, String(work), String(exitSlow)], {
		cwd: folder,
		env: { NODE_ENV: "production" },
		stdio: ["ignore", "ignore", "ignore", "ipc"],
		serialization: "advanced",
	});
}

const answers = ["draft", "collected", "refused", "broken"];

/** The reader is ours and of the same version, so that its word is taken for the rest. */
function isAnswer(message: unknown): message is ReaderAnswer {
	return typeof message === "object" && message !== null && answers.some((key) => key in message);
}
