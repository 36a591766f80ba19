import { setTimeout as sleep } from "node:timers/promises";
import type { EmbeddedServer } from "@/lib/server/postgres/embedded-server";

/** What a watch over the embedded server needs. */
export interface DatabaseWatch {
	readonly server: EmbeddedServer;
	/** Starts the server again after it has ended. */
	readonly restart: () => Promise<EmbeddedServer>;
	/** Whether its end is wanted. */
	readonly stopping: AbortSignal;
	readonly say: (line: string) => void;
	/** Told when it is running again under another process. */
	readonly replaced: (server: EmbeddedServer) => void;
}

const tries = 5;
const calmMilliseconds = 60_000;

/**
 * Starts the embedded server again when it ends by itself, up to five times in a row with growing pauses.
 * Settles when it is given up, or came back on another port than the application knows.
 */
export async function watchDatabase({
	server,
	restart,
	stopping,
	say,
	replaced,
}: DatabaseWatch): Promise<void> {
	let current = server;
	for (let failures = 0; failures < tries; failures += 1) {
		const since = Date.now();
		await current.ended;
		if (stopping.aborted) return;
		if (Date.now() - since > calmMilliseconds) failures = 0;
		say("The database server ended unexpectedly; starting it again …");
		await sleep(100 * 2 ** failures);
		const next = await restart().catch((error: unknown) => {
			say(error instanceof Error ? error.message : String(error));
			return null;
		});
		if (next === null) continue;
		replaced(next);
		if (next.port !== server.port) return;
		current = next;
	}
}
