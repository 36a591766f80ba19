import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A way to a PostgreSQL on which no notification arrives, as behind a pooler that hands connections round. */
export interface DeafProxy {
	/** The address of the database through it. */
	readonly url: string;
	/** How many notifications it kept back. */
	readonly kept: () => number;
	readonly close: () => Promise<void>;
}

/** Opens a deaf way to the database of an address, on loopback. */
export async function openDeafProxy(url: string): Promise<DeafProxy> {
	const target = new URL(url);
	const [port, host] = [Number(target.port), target.hostname];
	const sockets = new Set<Socket>();
	let kept = 0;
	const server = createServer((client) => {
		const upstream = connect(port, host);
		for (const socket of [client, upstream]) {
			sockets.add(socket);
			socket.on("error", () => undefined);
			socket.on("close", () => {
				client.destroy();
				upstream.destroy();
			});
		}
		client.pipe(upstream);
		const pass = passMessages((message) => {
			if (message[0] === notification) kept += 1;
			else client.write(message);
		});
		upstream.on("data", pass);
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	target.hostname = "127.0.0.1";
	target.port = String(typeof address === "object" ? address?.port : "");
	const close = async () => {
		for (const socket of sockets) socket.destroy();
		server.close();
		await once(server, "close");
	};
	return { url: target.href, kept: () => kept, close };
}

const notification = "A".charCodeAt(0);

/** Cuts what a server sends into its messages: a letter, the length without it, the content. */
function passMessages(take: (message: Buffer) => void): (chunk: Buffer) => void {
	let rest: Buffer = Buffer.alloc(0);
	return (chunk) => {
		rest = Buffer.concat([rest, chunk]);
		while (rest.length >= 5) {
			const length = 1 + rest.readInt32BE(1);
			if (rest.length < length) return;
			take(rest.subarray(0, length));
			rest = rest.subarray(length);
		}
	};
}
