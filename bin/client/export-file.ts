import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import contentDisposition from "content-disposition";
import { download } from "@/lib/desk/client";
import { errorCode, StartProblem } from "@/lib/server/postgres/start-problem";
import { exitCodes } from "../exit-codes";
import type { Terminal } from "../terminal";
import { awaitExportJob } from "./await-export-job";
import { checkFile } from "./check-file";
import { connect, take } from "./connect";
import { insist } from "./insist";
import { writeFileWhole } from "./write-file";

/** What `recoupe export` was called with. */
export interface ExportRequest extends WantedFile {
	/** A path; "-" for the standard output; undefined for the name that the newsroom gives the file. */
	readonly out?: string | undefined;
	readonly json?: boolean;
}

/** A file that a newsroom makes. */
export interface WantedFile {
	readonly operation: ExportOperation;
	/** Of the article or the dossier. */
	readonly id: string;
	readonly query: Readonly<Record<string, string | undefined>>;
}

/** What makes files. */
export type ExportOperation = "exportDossier" | "exportArticle" | "backUpDossier";

/** Where files come from: what cannot be had is thrown as `StartProblem`. */
export type FetchFile = (wanted: WantedFile, signal: AbortSignal) => Promise<Response>;

/** Fetches files of the newsroom that the environment names, or as a job has it make them by itself first. */
export function fetchRemotely(terminal: Terminal, asJob = false): FetchFile {
	const newsroom = connect(terminal);
	return async (wanted, signal) => {
		const { operation, id, query } = asJob
			? {
					operation: "downloadExportJob" as const,
					id: await awaitExportJob(newsroom, terminal, wanted, signal),
					query: {},
				}
			: wanted;
		const asked = await insist({ newsroom, terminal, signal }, () =>
			download(newsroom.connection, operation, { params: { id }, query }, signal),
		);
		return take(newsroom, operation, asked);
	};
}

/** Fetches a file and writes it whole, or not at all; prints where it is. Ctrl-C gives it up. */
export async function exportFile(
	terminal: Terminal,
	request: ExportRequest,
	fetchFile: FetchFile,
): Promise<number> {
	const stop = terminal.listenForStop(() => process.exit(exitCodes.failed));
	try {
		const response = await fetchFile(request, stop.signal);
		return await writeResponse(response, terminal, request, stop.signal);
	} catch (error) {
		if (stop.signal.aborted) throw new StartProblem("Stopped; no file was written.");
		throw error;
	} finally {
		stop.dispose();
	}
}

async function writeResponse(
	response: Response,
	terminal: Terminal,
	{ out, json = false }: ExportRequest,
	signal: AbortSignal,
): Promise<number> {
	const counted = { bytes: 0 };
	const chunks = readChunks(response, terminal, counted);
	if (out === "-") {
		await pipeline(chunks, terminal.output, { signal, end: false });
		return exitCodes.ok;
	}
	const path = out ?? nameOf(response);
	const mediaType = response.headers.get("content-type") ?? "";
	const check = (written: string) => checkFile(written, mediaType);
	await writeFileWhole({ path, replaces: out !== undefined, chunks, check, signal }).catch(
		(error) => {
			throw toProblem(error, path);
		},
	);
	if (!json) terminal.tell(`Wrote ${counted.bytes} bytes to:`);
	await terminal.print(
		json ? JSON.stringify({ file: path, bytes: counted.bytes, mediaType }) : path,
	);
	return exitCodes.ok;
}

async function* readChunks(
	response: Response,
	terminal: Terminal,
	counted: { bytes: number },
): AsyncGenerator<Uint8Array> {
	const reader = response.body?.getReader();
	try {
		while (reader !== undefined) {
			const { done, value } = await reader.read().catch(() => {
				throw new StartProblem(`The file broke off after ${counted.bytes} bytes. Try again.`);
			});
			if (done) return;
			counted.bytes += value.byteLength;
			terminal.progress(`${(counted.bytes / 1_000_000).toFixed(1)} MB …`);
			yield value;
		}
	} finally {
		await reader?.cancel().catch(() => undefined);
	}
}

/** The name that the newsroom gives a file, as a name in the present folder whatever it says. */
function nameOf(response: Response): string {
	const header = response.headers.get("content-disposition");
	const given = header === null ? undefined : contentDisposition.parse(header).parameters.filename;
	return basename((given ?? "").replaceAll("\\", "/")).replace(/^\.+/, "") || "recoupe-export";
}

function toProblem(error: unknown, path: string): unknown {
	const code = errorCode(error);
	if (error instanceof StartProblem || code === null || code === "ABORT_ERR") return error;
	return new StartProblem(`${path} cannot be written (${code}).`);
}
