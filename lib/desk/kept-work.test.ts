import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test } from "vitest";
import { openBench } from "@/lib/testing/desk-bench";
import { contentFor } from "@/lib/testing/desk-fixture";
import { type DeskKey, type KeptWork, openKeptWork } from "./kept-work";

const desk: DeskKey = { memberId: "nadia", articleId: "article-1", versionId: "version-1" };
const place = (id: string, quote = "signé lundi") =>
	({ kind: "place-annotation", id, content: contentFor("denial", quote) }) as const;

let open = new Set<string>();

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	open = new Set();
});

/** A window of the browser that opens, with what it keeps. */
function openWindow(windowId: string): Promise<KeptWork> {
	open.add(windowId);
	return openKeptWork({ windowId, openWindows: async () => open });
}

/** A desk whose server is out of reach, with two things done. */
async function workUnsent() {
	const bench = openBench();
	bench.newsroom.failures.push({ code: "busy" });
	bench.store.perform([place("a")]);
	bench.store.perform([place("b", "Elle nie")]);
	await bench.settle();
	return bench;
}

test("what was not sent is there in the next window, in order, and is sent as it was", async () => {
	const first = await openWindow("first");
	const { store, newsroom } = await workUnsent();
	await first.keep(desk, store.snapshot().entries);
	const [sent] = newsroom.calls;
	open.delete("first");

	const next = openBench();
	next.store.recall(await (await openWindow("second")).recall(desk));
	expect(next.store.snapshot().view.annotations.map(({ id }) => id)).toEqual(["a", "b"]);
	expect(next.store.snapshot().saveState).toBe("saving");
	await next.settle();
	expect(next.newsroom.calls.map(({ id }) => id)).toEqual(["a", "b"]);
	expect(next.newsroom.calls[0]).toEqual(sent);
	expect(next.store.snapshot().saveState).toBe("saved");
});

test("what the server has taken is not kept any more", async () => {
	const first = await openWindow("first");
	const { store, pass, settle } = await workUnsent();
	await first.keep(desk, store.snapshot().entries);
	await pass();
	await settle();
	expect(store.snapshot().entries).toEqual([]);
	await first.keep(desk, store.snapshot().entries);
	open.delete("first");
	expect(await (await openWindow("second")).recall(desk)).toEqual([]);
	expect(await (await openWindow("third")).list(desk.memberId)).toEqual([]);
});

test("a window that is open looks after its own work", async () => {
	const first = await openWindow("first");
	const { store } = await workUnsent();
	await first.keep(desk, store.snapshot().entries);
	const second = await openWindow("second");
	expect(await second.recall(desk)).toEqual([]);
	expect(await second.list(desk.memberId)).toEqual([]);
	open.delete("first");
	expect(await second.list(desk.memberId)).toEqual([{ ...desk, count: 2 }]);
	expect(await second.recall(desk)).toHaveLength(2);
	expect(await (await openWindow("third")).recall(desk)).toEqual([]);
});

test("work is its member’s and its version’s alone", async () => {
	const first = await openWindow("first");
	const { store } = await workUnsent();
	await first.keep(desk, store.snapshot().entries);
	open.delete("first");
	const second = await openWindow("second");
	expect(await second.recall({ ...desk, memberId: "omar" })).toEqual([]);
	expect(await second.recall({ ...desk, versionId: "version-2" })).toEqual([]);
	expect(await second.list("omar")).toEqual([]);
	expect(await second.recall(desk)).toHaveLength(2);
});

test("a refused change waits for its member in the next window too", async () => {
	const first = await openWindow("first");
	const bench = openBench();
	bench.newsroom.failures.push({ code: "forbidden" });
	bench.store.perform([place("a")]);
	await bench.settle();
	await first.keep(desk, bench.store.snapshot().entries);
	open.delete("first");
	const next = openBench();
	next.store.recall(await (await openWindow("second")).recall(desk));
	await next.settle();
	expect(next.newsroom.calls).toEqual([]);
	expect(next.store.snapshot()).toMatchObject({ saveState: "failed" });
	expect(next.store.snapshot().entries[0]?.failure).toEqual({ code: "forbidden" });
});

test("the order stays however many were sent before the window went", async () => {
	const first = await openWindow("first");
	const bench = openBench();
	const { store, newsroom } = bench;
	const keep = () => first.keep(desk, store.snapshot().entries);
	newsroom.failures.push(null, null, { code: "busy" });
	store.perform(["a", "b", "c", "d"].map((id) => place(id)));
	await keep();
	await bench.settle();
	expect(store.snapshot().entries.map(({ operation }) => operation.id)).toEqual(["c", "d"]);
	await keep();
	store.perform([
		{ kind: "edit-annotation", id: "d", changes: { tag: "claim" }, removeLinks: false },
	]);
	await keep();
	open.delete("first");
	const left = await (await openWindow("second")).recall(desk);
	expect(left.map(({ operation }) => `${operation.kind} ${operation.id}`)).toEqual([
		"place-annotation c",
		"place-annotation d",
		"edit-annotation d",
	]);
});

test("a member’s work is counted whichever window looks after it, and nobody else’s", async () => {
	const first = await openWindow("first");
	const { store } = await workUnsent();
	await first.keep(desk, store.snapshot().entries);
	const second = await openWindow("second");
	expect(await second.operations(desk.memberId)).toEqual(
		store.snapshot().entries.map(({ opId }) => opId),
	);
	expect(await second.operations("omar")).toEqual([]);
});

test("only what changed is written", async () => {
	const first = await openWindow("first");
	const { store } = await workUnsent();
	const { entries } = store.snapshot();
	await first.keep(desk, entries);
	open.delete("first");
	const second = await openWindow("second");
	await second.recall(desk);
	open.delete("second");
	// The first window has nothing to change: it takes nothing back.
	await first.keep(desk, [...entries]);
	open.add("first");
	expect(await (await openWindow("third")).recall(desk)).toHaveLength(2);
});

test("recalled work comes before what was done meanwhile, once", async () => {
	const first = await openWindow("first");
	const { store } = await workUnsent();
	await first.keep(desk, store.snapshot().entries);
	open.delete("first");
	const left = await (await openWindow("second")).recall(desk);
	const next = openBench();
	next.newsroom.failures.push({ code: "busy" });
	next.store.perform([place("c", "tout accord")]);
	await next.settle();
	next.store.recall(left.map((entry, n) => ({ ...entry, opId: `left-${n}` })));
	next.store.recall(left.map((entry, n) => ({ ...entry, opId: `left-${n}` })));
	expect(next.store.snapshot().entries.map(({ operation }) => operation.id)).toEqual([
		"a",
		"b",
		"c",
	]);
});

test("a desk whose work is kept comes to rest", async () => {
	const { store } = await workUnsent();
	let told = 0;
	store.subscribe(() => {
		told += 1;
		store.setKept(new Set(store.snapshot().entries.map(({ opId }) => opId)));
	});
	store.setKept(new Set());
	expect(told).toBe(2);
	expect(store.snapshot().saveState).toBe("kept");
});
