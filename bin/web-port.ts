import { setTimeout as sleep } from "node:timers/promises";
import { freePort, tryPort } from "@/lib/server/postgres/free-port";
import { StartProblem } from "@/lib/server/postgres/start-problem";

/**
 * Makes sure that the web server will be able to listen. After a run that was killed (`patient`), its web process
 * may need a moment to end.
 */
export async function checkWebPort(host: string, port: number, patient: boolean): Promise<void> {
	const end = Date.now() + (patient ? 6000 : 0);
	for (;;) {
		const refusal = await refusalAt(host, port);
		if (refusal === null) return;
		if (refusal !== "EADDRINUSE" || Date.now() >= end) throw await toProblem(refusal, host, port);
		await sleep(100);
	}
}

/** An address by which this machine reaches a server that listens on `host`. */
export function localAddress(host: string, port: number): string {
	if (host === "0.0.0.0") return `http://127.0.0.1:${port}`;
	if (host === "::" || host === "[::]") return `http://[::1]:${port}`;
	return `http://${host.includes(":") && !host.startsWith("[") ? `[${host}]` : host}:${port}`;
}

/** A browser that is sent to “localhost” tries ::1 first, so a stranger there is in the way too. */
async function refusalAt(host: string, port: number): Promise<string | null> {
	const first = await tryPort(port, host.replace(/^\[(.*)\]$/, "$1"));
	if (first !== true) return first;
	const second = host === "127.0.0.1" ? await tryPort(port, "::1") : true;
	return second === "EADDRINUSE" ? second : null;
}

async function toProblem(refusal: string, host: string, port: number): Promise<StartProblem> {
	if (refusal === "EADDRINUSE") {
		const other = await nearbyPort(port);
		return new StartProblem(
			`Port ${port} on ${host} is taken by another program. Stop that one, or use another port: PORT=${other} npm start`,
		);
	}
	if (refusal === "EACCES") {
		return new StartProblem(
			`This account may not listen on port ${port}. Use one above 1023, for example PORT=3000, behind a web server that has port ${port}.`,
		);
	}
	return new StartProblem(
		`Recoupe cannot listen on ${host}:${port} (${refusal}). Set HOST to an address of this machine, for example HOST=127.0.0.1.`,
	);
}

async function nearbyPort(port: number): Promise<number> {
	for (let other = port + 1; other < Math.min(port + 20, 65_535); other += 1) {
		if ((await refusalAt("127.0.0.1", other)) === null) return other;
	}
	return freePort();
}
