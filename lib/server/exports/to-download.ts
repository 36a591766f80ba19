import "server-only";
import contentDisposition from "content-disposition";
import type { ExportedFile } from "@/lib/exports/registry";
import { log } from "@/lib/server/log";

/**
 * A file as a response that is saved and never shown. It is made as the client takes it; a client that goes away
 * ends the work, and a file that cannot be finished breaks the transfer off, so that nobody takes a part for the
 * whole.
 */
export function toDownload({
	chunks,
	mediaType,
	name,
}: Pick<ExportedFile, "chunks" | "mediaType" | "name">): Response {
	return new Response(toStream(chunks, name), {
		headers: {
			"content-type": mediaType,
			// Letters beyond ASCII go into the encoded name alone, which every browser reads alike.
			"content-disposition": contentDisposition(name, { fallback: name.replace(/[^ -~]/g, "_") }),
			"cache-control": "private, no-store",
			"content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
			"x-content-type-options": "nosniff",
		},
	});
}

function toStream(chunks: AsyncIterable<Uint8Array>, name: string): ReadableStream<Uint8Array> {
	const source = chunks[Symbol.asyncIterator]();
	let isGone = false;
	return new ReadableStream({
		async pull(controller) {
			try {
				const next = await source.next();
				if (isGone) return;
				if (next.done) controller.close();
				else controller.enqueue(next.value);
			} catch (error) {
				if (isGone) return;
				log.error({ error, name }, "an export broke off");
				controller.error(error);
			}
		},
		async cancel() {
			isGone = true;
			await source.return?.();
		},
	});
}
