import "server-only";
import { ok, type Result } from "@/lib/domain/result";

/** What a stream says, piece by piece, until `signal` tells that nobody reads it any more. */
type Speak = (signal: AbortSignal) => Promise<Result<AsyncIterable<string>>>;

/**
 * Server-sent events as a response. A piece is made when it is asked for, so a slow reader is waited for. No proxy may
 * keep or pack it, and its connection ends with it, so that it does not hold the end of the server up.
 */
export async function respondStream(request: Request, speak: Speak): Promise<Result<Response>> {
	const left = new AbortController();
	const said = await speak(AbortSignal.any([request.signal, left.signal]));
	if (!said.ok) return said;
	if (request.method === "HEAD") left.abort();
	const body = request.method === "HEAD" ? null : toBody(said.value, left);
	return ok(
		new Response(body, {
			headers: {
				"content-type": "text/event-stream; charset=utf-8",
				"cache-control": "no-cache, no-transform",
				"x-accel-buffering": "no",
				connection: "close",
			},
		}),
	);
}

function toBody(
	pieces: AsyncIterable<string>,
	left: AbortController,
): ReadableStream<Uint8Array<ArrayBuffer>> {
	const made = pieces[Symbol.asyncIterator]();
	const encoder = new TextEncoder();
	return new ReadableStream(
		{
			pull: async (controller) => {
				const next = await made.next();
				if (next.done === true) controller.close();
				else controller.enqueue(encoder.encode(next.value));
			},
			cancel: () => left.abort(),
		},
		{ highWaterMark: 0 },
	);
}
