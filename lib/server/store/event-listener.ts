import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { House } from "@/lib/domain/proof";
import { config } from "@/lib/server/config";
import { database } from "./client";
import { parsePresence, presenceChannel } from "./presence";

const channel = "recoupe_events";

/** How long a word that was said is waited for, in milliseconds. */
const patience = 3000;

/** Ears at the database. */
export interface EventListener {
	/** Settles when the connection has ended, in whatever way. */
	readonly lost: Promise<void>;
	readonly close: () => void;
}

/** Told that a stream has events up to this number. */
export type Heard = (streamId: string, seq: number) => void;

/** Told where somebody is. */
type Seen = (word: NonNullable<ReturnType<typeof parsePresence>>) => void;

/**
 * Opens a connection of its own and listens on it for events that were kept, of all streams, and for who is where. Null when nothing can be
 * heard although the database answers: a pooler between hands the connection to others after each transaction. Throws
 * when the database cannot be reached.
 */
export async function listenForEvents(
	_proof: House<"live">,
	heard: Heard,
	seen: Seen,
): Promise<EventListener | null> {
	const client = new pg.Client({
		connectionString: config().databaseUrl,
		application_name: "recoupe events",
		connectionTimeoutMillis: 10_000,
		keepAlive: true,
	});
	const lost = new Promise<void>((resolve) => {
		client.on("error", () => resolve());
		client.on("end", () => resolve());
	});
	const close = () => void client.end().catch(() => undefined);
	try {
		await client.connect();
		client.on("notification", ({ channel: on, payload = "" }) => {
			const word = on === presenceChannel ? parsePresence(payload) : null;
			if (word !== null) return seen(word);
			const [streamId = "", seq = ""] = payload.split(" ");
			if (/^\d+$/.test(seq)) heard(streamId, Number(seq));
		});
		await client.query(`LISTEN ${channel}; LISTEN ${presenceChannel}`);
		if (await hearsOthers(client)) return { lost, close };
	} catch (error) {
		close();
		throw error;
	}
	close();
	return null;
}

/** Whether a word that another connection says arrives; one's own would, where those of others do not. */
async function hearsOthers(client: pg.Client): Promise<boolean> {
	const word = `test ${randomUUID()}`;
	const arrived = new Promise<boolean>((resolve) => {
		client.on("notification", ({ payload }) => payload === word && resolve(true));
	});
	await database().$executeRaw`SELECT pg_notify(${channel}, ${word})`;
	return Promise.race([arrived, sleep(patience, false, { ref: false })]);
}
