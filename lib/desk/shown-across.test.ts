import { uuidv7 } from "uuidv7";
import { describe, expect, test } from "vitest";
import { openBench } from "@/lib/testing/desk-bench";
import { contentFor, emptyDesk, farPassage } from "@/lib/testing/desk-fixture";
import { contentsOf } from "./desk-contents";
import { shownAcross } from "./shown-across";
import { redoAcross, undoAcross } from "./undo-across";

const there = contentsOf(emptyDesk());
const elsewhere = { articleId: "article-1", versionId: "version-1" };
const place = { kind: "place-annotation", content: contentFor("claim", "signé lundi") } as const;

describe("what another desk does to an article", () => {
	test("is shown there while it is under way: words marked, marks removed", async () => {
		const { store, settle } = openBench();
		store.perform([{ ...place, id: "m", elsewhere }]);
		const marked = shownAcross(there, store.snapshot().entries);
		expect(marked.view.annotations).toMatchObject([{ id: "m", articleId: "article-1" }]);
		await settle();
		expect(shownAcross(there, store.snapshot().entries)).toBe(there);
		store.perform([{ kind: "remove", noun: "annotations", id: "m" }]);
		const removed = shownAcross(marked, store.snapshot().entries);
		expect(removed.view.annotations).toEqual([]);
	});

	test("what is about the desk's own article, or a third one, changes nothing", () => {
		const { store } = openBench();
		store.perform([
			{ ...place, id: "own" },
			{ ...place, id: "third", elsewhere: { articleId: "article-3", versionId: "v" } },
		]);
		expect(shownAcross(there, store.snapshot().entries)).toBe(there);
	});
});

test("undo over two desks takes back what was done last at either, redo does it again in order", () => {
	const desks = [openBench(emptyDesk(), uuidv7), openBench(emptyDesk(), uuidv7)] as const;
	const [left, right] = desks;
	left.store.perform([{ ...place, id: "a" }]);
	right.store.perform([{ ...place, id: "b" }]);
	left.store.perform([{ ...place, id: "c" }]);
	const stores = desks.map(({ store }) => store);
	const shown = () =>
		stores.flatMap((store) => store.snapshot().view.annotations.map(({ id }) => id)).sort();
	for (const still of [["a", "b"], ["a"], []]) {
		undoAcross(stores);
		expect(shown()).toEqual(still);
	}
	undoAcross(stores);
	for (const back of [["a"], ["a", "b"], ["a", "b", "c"]]) {
		redoAcross(stores);
		expect(shown()).toEqual(back);
	}
	redoAcross(stores);
	expect(shown()).toEqual(["a", "b", "c"]);
});

test("a link's certainty and note are edits of their own, undone each by itself", async () => {
	const { store, newsroom, settle } = openBench();
	store.perform([{ ...place, id: "a", content: contentFor("denial", "signé lundi") }]);
	const from = { ...farPassage("a"), articleId: "article-1", tag: "denial" } as const;
	store.perform([{ kind: "place-link", id: "l", type: "denies", from, to: farPassage() }]);
	await settle();
	store.perform([{ kind: "edit-link", id: "l", changes: { certainty: "probable" } }]);
	const note = { v: 1, doc: { type: "doc", content: [{ type: "paragraph" }] } } as const;
	store.draft({ kind: "edit-link", id: "l", changes: { note } }, 2);
	store.commit();
	await settle();
	expect(newsroom.bodies.get("l")).toMatchObject({ type: "denies", certainty: "probable", note });
	store.undo();
	await settle();
	expect(newsroom.bodies.get("l")).toMatchObject({ certainty: "probable", note: null });
	store.undo();
	await settle();
	expect(newsroom.bodies.get("l")).toMatchObject({ certainty: "unspecified", note: null });
	expect(store.snapshot().view.links).toMatchObject([{ certainty: "unspecified", note: null }]);
});
