import "server-only";
import { writeCursor } from "./event-cursor";
import type { StreamMessage } from "./follow-events";

/** Milliseconds after which a browser's own reader comes back. */
const retry = 1000;

/** A stream as server-sent events (HTML standard, 9.2.6): each event with the cursor that goes on after it as its id. */
export async function* toServerSent(
	messages: AsyncIterable<StreamMessage>,
): AsyncGenerator<string> {
	yield `retry: ${retry}\n\n`;
	for await (const message of messages) yield toText(message);
}

function toText(message: StreamMessage): string {
	switch (message.kind) {
		case "ready":
			return block("ready", { cursor: message.cursor }, message.cursor);
		case "events":
			return message.events.map((event) => block("event", event, writeCursor(event.seq))).join("");
		case "beat":
			return ": nothing new\n\n";
		case "ended":
			return block("ended", { reason: message.reason });
	}
}

/** JSON has no line breaks outside of strings, and escapes those inside. */
function block(event: string, data: object, id?: string): string {
	const first = id === undefined ? "" : `id: ${id}\n`;
	return `${first}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
