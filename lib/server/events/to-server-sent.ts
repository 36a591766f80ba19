import "server-only";
import { writeCursor } from "./event-cursor";
import type { LiveMessage } from "./follow-dossiers";
import type { StreamMessage } from "./follow-events";

const beat = ": nothing new\n\n";

/** Milliseconds after which a browser's own reader comes back. */
const retry = 1000;

/** A stream as server-sent events (HTML standard, 9.2.6): each event with the cursor that goes on after it as its id. */
export async function* toServerSent(
	messages: AsyncIterable<StreamMessage>,
): AsyncGenerator<string> {
	yield `retry: ${retry}\n\n`;
	for await (const message of messages) yield toText(message);
}

/** A stream of several places as server-sent events; where to go on is in each event, as places go on by themselves. */
export async function* toLiveSent(messages: AsyncIterable<LiveMessage>): AsyncGenerator<string> {
	yield `retry: ${retry}\n\n`;
	for await (const message of messages) yield toLiveText(message);
}

function toLiveText(message: LiveMessage): string {
	const { place } = message;
	switch (message.kind) {
		case "ready":
			return block("ready", { place, cursor: message.cursor });
		case "events":
			return message.events
				.map((event) => block("event", { place, cursor: writeCursor(event.seq), event }))
				.join("");
		case "presence":
			return block("presence", { place, people: message.people });
		case "beat":
			return beat;
		case "ended":
			return block("ended", { place, reason: message.reason });
	}
}

function toText(message: StreamMessage): string {
	switch (message.kind) {
		case "ready":
			return block("ready", { cursor: message.cursor }, message.cursor);
		case "events":
			return message.events.map((event) => block("event", event, writeCursor(event.seq))).join("");
		case "beat":
			return beat;
		case "ended":
			return block("ended", { reason: message.reason });
	}
}

/** JSON has no line breaks outside of strings, and escapes those inside. */
function block(event: string, data: object, id?: string): string {
	const first = id === undefined ? "" : `id: ${id}\n`;
	return `${first}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
