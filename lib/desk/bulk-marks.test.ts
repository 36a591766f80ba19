import { expect, test } from "vitest";
import { openBench } from "@/lib/testing/desk-bench";
import { contentFor } from "@/lib/testing/desk-fixture";
import type { DeskOperation } from "./desk-operation";

const elsewhere = { articleId: "article-9", versionId: "version-9" };
const here = (id: string): DeskOperation => ({
	...{ kind: "place-annotation", id },
	content: contentFor("claim", "signé lundi"),
});
const there = (id: string): DeskOperation => ({ ...here(id), ...{ elsewhere } }) as DeskOperation;

test("marks of other articles are sent to these, and not shown in this one", async () => {
	const { store, newsroom, settle } = openBench();
	store.perform([here("a"), there("b")]);
	expect(store.snapshot().view.annotations.map(({ id }) => id)).toEqual(["a"]);
	expect(store.snapshot().view.article.counts.claim).toBe(1);
	await settle();
	expect(newsroom.calls.map(({ body }) => body)).toMatchObject([
		{ articleId: "article-1" },
		elsewhere,
	]);
	expect(store.snapshot().saveState).toBe("saved");
});

test("all of them are one step of undo, and of redo", async () => {
	const { store, newsroom, settle } = openBench();
	store.perform([here("a"), there("b"), there("c")]);
	await settle();
	store.undo();
	await settle();
	expect(["a", "b", "c"].map((id) => newsroom.has(id))).toEqual([false, false, false]);
	expect(store.snapshot().canUndo).toBe(false);
	store.redo();
	await settle();
	expect(["a", "b", "c"].map((id) => newsroom.has(id))).toEqual([true, true, true]);
});

test("all of them are told to the server as one go, and what else is done as others", async () => {
	const { store, newsroom, settle } = openBench();
	store.perform([here("a"), there("b")]);
	store.perform([there("c")]);
	await settle();
	const [first, second, third] = newsroom.changes;
	expect(first).toBe(second);
	expect(third).not.toBe(first);
	expect(newsroom.changes).toHaveLength(3);
});

test("when some are refused the others stay, and one step takes all of it back", async () => {
	const { store, newsroom, settle } = openBench();
	newsroom.failures.push({ code: "invalid" });
	store.perform([there("a"), there("b"), here("c")]);
	await settle();
	expect(["a", "b", "c"].map((id) => newsroom.has(id))).toEqual([false, true, true]);
	expect(store.snapshot()).toMatchObject({ saveState: "failed", entries: [{ status: "refused" }] });
	store.undo();
	await settle();
	expect(["a", "b", "c"].map((id) => newsroom.has(id))).toEqual([false, false, false]);
	expect(store.snapshot()).toMatchObject({ saveState: "saved", entries: [], canUndo: false });
	store.redo();
	await settle();
	expect(["a", "b", "c"].map((id) => newsroom.has(id))).toEqual([false, true, true]);
});

test("a refused one that is given up leaves the others to be undone", async () => {
	const { store, newsroom, settle } = openBench();
	newsroom.failures.push({ code: "invalid" });
	store.perform([there("a"), there("b")]);
	await settle();
	const [refused] = store.snapshot().entries;
	store.discard(refused?.opId ?? "");
	expect(store.snapshot()).toMatchObject({ saveState: "saved", canUndo: true });
	store.undo();
	await settle();
	expect(newsroom.has("b")).toBe(false);
});
