import "server-only";
import { createServer } from "node:net";
import { errorCode } from "./start-problem";

/** Whether a server could listen there now: `true`, or the system's code of the refusal ("EADDRINUSE"). */
export function tryPort(port: number, host: string): Promise<true | string> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once("error", (error) => resolve(errorCode(error) ?? "EADDRINUSE"));
		probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
	});
}

/** A port of the loopback address that nobody listens on: `wish` if it is free, else one the system picks. */
export async function freePort(wish: number | null = null): Promise<number> {
	if (wish !== null && (await tryPort(wish, "127.0.0.1")) === true) return wish;
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once("error", reject);
		probe.listen({ port: 0, host: "127.0.0.1", exclusive: true }, () => {
			const address = probe.address();
			probe.close(() => {
				if (address === null || typeof address === "string")
					reject(new Error("A TCP server has no port."));
				else resolve(address.port);
			});
		});
	});
}
