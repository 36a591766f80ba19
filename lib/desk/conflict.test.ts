import { describe, expect, test } from "vitest";
import type { AnnotationContent, AnnotationView } from "@/lib/domain/annotation";
import { openBench } from "@/lib/testing/desk-bench";
import { contentFor, emptyDesk } from "@/lib/testing/desk-fixture";
import { conflictOf } from "./conflict";

const edit = (changes: Partial<AnnotationContent>) =>
	({ kind: "edit-annotation", id: "a", changes, removeLinks: false }) as const;

const placing = {
	kind: "place-annotation",
	id: "a",
	content: contentFor("denial", "signé lundi"),
} as const;

/** A mark that is saved, and that somebody else changes or removes before this member’s change arrives. */
async function raced(theirs: Partial<AnnotationView> | null, mine: Partial<AnnotationContent>) {
	const bench = openBench();
	const { store, newsroom, settle } = bench;
	store.perform([placing]);
	await settle();
	const [before] = store.snapshot().view.annotations;
	if (before === undefined) throw new Error("not placed");
	const annotations = theirs === null ? [] : [{ ...before, ...theirs, revision: 2 }];
	newsroom.view = { ...emptyDesk(), annotations };
	newsroom.revisions.set("a", 2);
	if (theirs === null) newsroom.failures.push({ code: "not-found" });
	store.perform([edit(mine)]);
	await settle();
	const entry = () => store.snapshot().entries[0];
	const conflict = () => {
		const found = entry();
		return found === undefined ? null : conflictOf(found, store.snapshot().confirmed);
	};
	return { ...bench, entry, conflict };
}

describe("two members who change one mark", () => {
	test("in different fields: both changes stay, without a question", async () => {
		const { store, newsroom, settle } = await raced({ certainty: "certain" }, { tag: "claim" });
		await settle();
		expect(store.snapshot()).toMatchObject({ saveState: "saved", entries: [] });
		const [, refused, merged] = newsroom.calls;
		expect(refused?.revision).toBe(1);
		expect(merged).toMatchObject({ revision: 2, body: { tag: "claim", certainty: "certain" } });
		expect(merged?.opId).not.toBe(refused?.opId);
	});

	test("in the same field to the same: there is nothing to choose", async () => {
		const { store, settle } = await raced({ tag: "claim" }, { tag: "claim" });
		await settle();
		expect(store.snapshot().saveState).toBe("saved");
	});

	test("in the same field: what differs is asked, the rest is not, and the choice is made field by field", async () => {
		const theirs = { tag: "attribution", certainty: "certain", quoteType: "direct" } as const;
		const mine = { tag: "claim", certainty: "possible", checkWorthiness: "high" } as const;
		const { store, newsroom, settle, conflict, entry } = await raced(theirs, mine);
		expect(conflict()).toEqual({ kind: "fields", fields: ["tag", "certainty"] });
		expect(store.snapshot().saveState).toBe("failed");
		store.applyAgain(entry()?.opId ?? "", ["certainty", "checkWorthiness"]);
		await settle();
		expect(store.snapshot().saveState).toBe("saved");
		expect(newsroom.bodies.get("a")).toMatchObject({
			tag: "attribution",
			certainty: "possible",
			quoteType: "direct",
			checkWorthiness: "high",
		});
	});

	test("and choosing nothing of one’s own gives the change up", async () => {
		const { store, newsroom, entry } = await raced({ tag: "attribution" }, { tag: "claim" });
		const sent = newsroom.calls.length;
		store.applyAgain(entry()?.opId ?? "", []);
		expect(store.snapshot()).toMatchObject({ saveState: "saved", entries: [] });
		expect(store.snapshot().view.annotations[0]?.tag).toBe("attribution");
		expect(newsroom.calls).toHaveLength(sent);
	});

	test("while the server cannot be read, nothing is sent again and again", async () => {
		const { store, newsroom, settle, pass } = await raced({ tag: "attribution" }, { tag: "claim" });
		newsroom.view = null;
		const sent = newsroom.calls.length;
		for (let n = 0; n < 5; n += 1) await pass();
		await settle();
		expect(newsroom.calls).toHaveLength(sent);
		expect(store.snapshot().saveState).toBe("failed");
	});

	test("are asked only when it is known what there is to choose", async () => {
		const { store, newsroom, settle, pass } = openBench();
		const content = contentFor("denial", "signé lundi");
		store.perform([{ kind: "place-annotation", id: "a", content }]);
		await settle();
		const [before] = store.snapshot().view.annotations;
		if (before === undefined) throw new Error("not placed");
		newsroom.revisions.set("a", 2);
		store.perform([edit({ tag: "claim" })]);
		await settle();
		expect(store.snapshot().saveState).toBe("saving");
		expect(store.snapshot().entries[0]?.status).toBe("sending");
		// Somebody has gone on meanwhile: what is read is newer than what the refusal named.
		newsroom.revisions.set("a", 3);
		newsroom.view = {
			...emptyDesk(),
			annotations: [{ ...before, certainty: "certain", revision: 3 }],
		};
		await pass();
		await settle();
		expect(store.snapshot()).toMatchObject({ saveState: "saved", entries: [] });
		expect(newsroom.bodies.get("a")).toMatchObject({ tag: "claim", certainty: "certain" });
	});

	test("one of whom removes it: the change waits, and becomes a mark of its own if it is wanted", async () => {
		const { store, newsroom, settle, conflict, entry } = await raced(null, { tag: "claim" });
		expect(conflict()).toEqual({ kind: "gone" });
		expect(store.snapshot().view.annotations).toEqual([]);
		store.placeAgain(entry()?.opId ?? "");
		await settle();
		const placed = newsroom.calls.at(-1);
		expect(placed).toMatchObject({ verb: "place", revision: null, body: { tag: "claim" } });
		expect(placed?.id).not.toBe("a");
		expect(store.snapshot()).toMatchObject({ saveState: "saved" });
		expect(store.snapshot().view.annotations).toMatchObject([{ id: placed?.id, tag: "claim" }]);
	});
});

test("DI-02: a removal names the revision that was seen; over a newer one it waits for a choice", async () => {
	const { store, newsroom, settle } = openBench();
	store.perform([placing]);
	await settle();
	const [before] = store.snapshot().view.annotations;
	if (before === undefined) throw new Error("not placed");
	newsroom.revisions.set("a", 2);
	newsroom.view = { ...emptyDesk(), annotations: [{ ...before, tag: "claim", revision: 2 }] };
	store.perform([{ kind: "remove", noun: "annotations", id: "a" }]);
	await settle();
	expect(newsroom.calls.at(-1)).toMatchObject({ verb: "remove", revision: 1 });
	const [refused] = store.snapshot().entries;
	expect(refused).toMatchObject({ status: "refused", failure: { code: "stale" } });
	expect(newsroom.has("a")).toBe(true);
	store.applyAgain(refused?.opId ?? "");
	await settle();
	expect(newsroom.calls.at(-1)).toMatchObject({ verb: "remove", revision: 2 });
	expect(newsroom.has("a")).toBe(false);
	expect(store.snapshot().saveState).toBe("saved");
});

test("DI-02: undoing what was made and changed at once removes it at the revision that came of it", async () => {
	const { store, newsroom, settle } = openBench();
	store.perform([placing]);
	store.perform([{ kind: "remove", noun: "annotations", id: "a" }]);
	await settle();
	expect(newsroom.calls.at(-1)).toMatchObject({ verb: "remove", revision: 1 });
	store.undo();
	await settle();
	expect(newsroom.has("a")).toBe(true);
	store.redo();
	await settle();
	expect(newsroom.has("a")).toBe(false);
	expect(store.snapshot().saveState).toBe("saved");
});
