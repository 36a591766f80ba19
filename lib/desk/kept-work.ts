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
	/** The operations of a member that are kept, whichever window looks after them. */
	readonly operations: (memberId: string) => Promise<readonly string[]>;
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
		operations: async (memberId) => {
			const keys = await database.getAllKeysFromIndex("entries", "member", memberId);
			return keys.map(([, , opId]) => opId);
		},
	};
}

/** What is on disk of each desk, by member and version. */
type Known = Map<string, ReadonlyMap<string, Placed>>;

/** An entry with the number that tells its place in the queue. */
interface Placed {
	readonly n: number;
	readonly entry: OutboxEntry;
}

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
	const name = `${memberId} ${versionId}`;
	const before = known.get(name) ?? new Map<string, Placed>();
	const after = new Map(place(entries, before).map((placed) => [placed.entry.opId, placed]));
	const gone = [...before.keys()].filter((opId) => !after.has(opId));
	const changed = [...after.values()].filter(({ n, entry }) => {
		const old = before.get(entry.opId);
		return old?.entry !== entry || old.n !== n;
	});
	if (gone.length === 0 && changed.length === 0) return;
	const transaction = database.transaction("entries", "readwrite", { durability: "strict" });
	await Promise.all([
		...gone.map((opId) => transaction.store.delete([memberId, versionId, opId])),
		...changed.map(({ n, entry }) =>
			transaction.store.put({ ...desk, v: 1, opId: entry.opId, windowId, n, entry }),
		),
		transaction.done,
	]);
	known.set(name, after);
}

/** Numbers that grow along the queue; those on disk stay where they do, however many went before them. */
function place(
	entries: readonly OutboxEntry[],
	before: ReadonlyMap<string, Placed>,
): readonly Placed[] {
	let last = -1;
	return entries.map((entry) => {
		last = Math.max(last + 1, before.get(entry.opId)?.n ?? 0);
		return { n: last, entry };
	});
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
	const left = rows.filter((row) => !open.has(row.windowId));
	for (const row of left) void transaction.store.put({ ...row, windowId });
	await transaction.done;
	// Rows of an earlier version have no base.
	return left.sort(inOrder).map(({ entry }) => ({ ...{ base: null }, ...entry }));
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
