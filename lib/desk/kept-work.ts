import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { OutboxEntry } from "./outbox-entry";

/** Which desk unsent work belongs to. It is one member's alone, whoever uses the browser after them. */
export interface DeskKey {
	readonly memberId: string;
	readonly articleId: string;
	readonly versionId: string;
}

/** Unsent work of one article that no open window looks after. */
export interface KeptDesk extends DeskKey {
	readonly count: number;
}

/** What this device keeps of work that has not reached the server. */
export interface KeptWork {
	/** Keeps the entries of a desk in place of those kept before; settles when they are on disk, or cannot be. */
	readonly keep: (desk: DeskKey, entries: readonly OutboxEntry[]) => Promise<void>;
	/** Takes over the entries of a desk from windows that are gone, in the order in which they were done. */
	readonly recall: (desk: DeskKey) => Promise<readonly OutboxEntry[]>;
	/** The articles with work of a member from windows that are gone. */
	readonly list: (memberId: string) => Promise<readonly KeptDesk[]>;
}

/** What kept work needs from outside. */
export interface KeepingPorts {
	/** This window, told from the others of the browser. */
	readonly windowId: string;
	/** The windows that are open now. */
	readonly openWindows: () => Promise<ReadonlySet<string>>;
}

/** A kept entry: stored as version 1 of its shape. */
interface Row extends DeskKey {
	readonly v: 1;
	readonly opId: string;
	readonly windowId: string;
	/** Its place in the queue. */
	readonly n: number;
	readonly entry: OutboxEntry;
}

interface Shape extends DBSchema {
	entries: { key: [string, string, string]; value: Row; indexes: { member: string } };
}

/** Opens what this browser keeps, in IndexedDB. Rejects where the browser keeps nothing. */
export async function openKeptWork(ports: KeepingPorts): Promise<KeptWork> {
	const database = await openDB<Shape>("recoupe", 1, {
		upgrade: (opened) => {
			const entries = opened.createObjectStore("entries", {
				keyPath: ["memberId", "versionId", "opId"],
			});
			entries.createIndex("member", "memberId");
		},
	});
	const known: Known = new Map();
	let last: Promise<void> = Promise.resolve();
	return {
		keep: (desk, entries) => {
			const { windowId } = ports;
			const kept = last.then(() => keep(database, known, { desk, entries, windowId }));
			last = kept.catch(() => undefined);
			return kept;
		},
		recall: async (desk) => recall(database, desk, ports),
		list: async (memberId) => list(database, memberId, ports),
	};
}

/** What is on disk of each desk, by version. */
type Known = Map<string, ReadonlyMap<string, OutboxEntry>>;

/** What a window keeps of one desk. */
interface Keeping {
	readonly desk: DeskKey;
	readonly entries: readonly OutboxEntry[];
	readonly windowId: string;
}

/** Writes what differs from what was kept before: a long queue is not written anew at each change of it. */
async function keep(
	database: IDBPDatabase<Shape>,
	known: Known,
	{ desk, entries, windowId }: Keeping,
): Promise<void> {
	const { memberId, versionId } = desk;
	const before = known.get(versionId) ?? new Map<string, OutboxEntry>();
	const after = new Map(entries.map((entry) => [entry.opId, entry]));
	const gone = [...before.keys()].filter((opId) => !after.has(opId));
	const changed = entries.filter((entry) => before.get(entry.opId) !== entry);
	if (gone.length === 0 && changed.length === 0) return;
	const transaction = database.transaction("entries", "readwrite", { durability: "strict" });
	for (const opId of gone) void transaction.store.delete([memberId, versionId, opId]);
	for (const entry of changed) {
		const n = entries.indexOf(entry);
		void transaction.store.put({ ...desk, v: 1, opId: entry.opId, windowId, n, entry });
	}
	await transaction.done;
	known.set(versionId, after);
}

async function recall(
	database: IDBPDatabase<Shape>,
	{ memberId, versionId }: DeskKey,
	{ windowId, openWindows }: KeepingPorts,
): Promise<readonly OutboxEntry[]> {
	const open = await openWindows();
	const transaction = database.transaction("entries", "readwrite");
	const range = IDBKeyRange.bound([memberId, versionId, ""], [memberId, versionId, "\uFFFF"]);
	const rows = await transaction.store.getAll(range);
	const left = rows.filter((row) => row.windowId === windowId || !open.has(row.windowId));
	for (const row of left) void transaction.store.put({ ...row, windowId });
	await transaction.done;
	return left.sort(inOrder).map(({ entry }) => entry);
}

async function list(
	database: IDBPDatabase<Shape>,
	memberId: string,
	{ openWindows }: KeepingPorts,
): Promise<readonly KeptDesk[]> {
	const open = await openWindows();
	const rows = await database.getAllFromIndex("entries", "member", memberId);
	const desks = new Map<string, KeptDesk>();
	for (const { articleId, versionId, windowId } of rows) {
		if (open.has(windowId)) continue;
		const count = (desks.get(versionId)?.count ?? 0) + 1;
		desks.set(versionId, { memberId, articleId, versionId, count });
	}
	return [...desks.values()];
}

/** Ids of operations are UUIDv7: they are in the order in which things were done, whichever window did them. */
function inOrder(a: Row, b: Row): number {
	if (a.windowId === b.windowId) return a.n - b.n;
	return a.opId < b.opId ? -1 : 1;
}
