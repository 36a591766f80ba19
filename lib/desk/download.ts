import { type Failure, fail, ok, type Result } from "@/lib/domain/result";
import { toFailure } from "./client";

/** A file that has been received whole. */
export interface Download {
	readonly name: string;
	readonly content: Blob;
}

/**
 * Receives a file of the API. The failure is the one a problem document names, or `busy` when the server cannot be
 * reached or the transfer broke off: there is never part of a file. Null when `signal` ended it.
 */
export async function download(
	path: string,
	options: { readonly signal: AbortSignal; readonly onBytes: (received: number) => void },
): Promise<Result<Download> | null> {
	try {
		const response = await fetch(`/api/v1${path}`, { signal: options.signal });
		if (!response.ok) return { ok: false, failure: await readFailure(response) };
		const content = await readAll(response, options.onBytes);
		return ok({ name: nameIn(response.headers.get("content-disposition") ?? ""), content });
	} catch {
		return options.signal.aborted ? null : fail("busy");
	}
}

async function readFailure(response: Response): Promise<Failure> {
	return toFailure(await response.json());
}

async function readAll(response: Response, onBytes: (received: number) => void): Promise<Blob> {
	const parts: Uint8Array<ArrayBuffer>[] = [];
	const reader = response.body?.getReader();
	let received = 0;
	for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
		parts.push(part.value);
		received += part.value.byteLength;
		onBytes(received);
	}
	return new Blob(parts, { type: response.headers.get("content-type") ?? "" });
}

/** The file name in a Content-Disposition header (RFC 6266): the encoded one, where there are two. */
export function nameIn(disposition: string): string {
	const [, encoded] = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition) ?? [];
	if (encoded !== undefined) return decodeURIComponent(encoded);
	const [, quoted, bare] = /filename=(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition) ?? [];
	return quoted?.replace(/\\(.)/g, "$1") ?? bare ?? "export";
}
