import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A message as it was received. */
export interface ReceivedMessage {
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

/** Somebody on loopback who is told what happens, for as long as a test needs it. */
export interface EventReceiver {
	/** Host and port. */
	readonly host: string;
	readonly received: readonly ReceivedMessage[];
	/** What it answers from now on: a status, or nothing at all; with a place to go on to. */
	readonly answerWith: (status: number | "nothing", location?: string) => void;
	readonly close: () => Promise<void>;
}

/** Opens a receiver on loopback that answers 204; on a port of its own unless one is given. */
export async function openEventReceiver(port = 0): Promise<EventReceiver> {
	const received: ReceivedMessage[] = [];
	let answer: { status: number | "nothing"; location?: string | undefined } = { status: 204 };
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => {
			const { url: path = "", headers } = request;
			received.push({ path, headers, body: Buffer.concat(chunks).toString("utf8") });
			const { status, location } = answer;
			if (status === "nothing") return;
			response.writeHead(status, location === undefined ? {} : { location }).end();
		});
	});
	await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
	return {
		host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
		received,
		answerWith: (status, location) => {
			answer = { status, location };
		},
		close: () =>
			new Promise((closed) => {
				server.closeAllConnections();
				server.close(() => closed());
			}),
	};
}
