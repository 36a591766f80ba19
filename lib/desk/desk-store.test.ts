import { describe, expect, test } from "vitest";
import { openBench } from "@/lib/testing/desk-bench";
import { contentFor, emptyDesk, farPassage, nadia } from "@/lib/testing/desk-fixture";

const place = (id: string, quote = "signé lundi") =>
	({ kind: "place-annotation", id, content: contentFor("denial", quote) }) as const;
const retag = (id: string, tag: "claim" | "denial") =>
	({ kind: "edit-annotation", id, changes: { tag }, removeLinks: false }) as const;
const link = (id: string, from: string) =>
	({
		kind: "place-link",
		id,
		type: "denies",
		from: { ...farPassage(from), articleId: "article-1", tag: "denial" },
		to: farPassage(),
	}) as const;

describe("what a member does", () => {
	test("shows at once, and says saved only once the server has it", async () => {
		const { store, settle } = openBench();
		store.perform([place("a")]);
		expect(store.snapshot().view.annotations).toMatchObject([
			{ id: "a", state: "proposed", author: nadia },
		]);
		expect(store.snapshot().view.article.counts.denial).toBe(1);
		expect(store.snapshot().saveState).toBe("saving");
		await settle();
		expect(store.snapshot().saveState).toBe("saved");
		expect(store.snapshot().confirmed.annotations).toHaveLength(1);
	});

	test("is sent in order, each edit naming the revision before it", async () => {
		const { store, newsroom, settle } = openBench();
		store.perform([place("a")]);
		store.perform([retag("a", "claim")]);
		store.perform([retag("a", "denial")]);
		await settle();
		expect(newsroom.calls.map(({ revision }) => revision)).toEqual([null, 1, 2]);
		expect(store.snapshot().view.annotations[0]?.revision).toBe(3);
	});

	test("an edit sends what it does not change as the server has it", async () => {
		const { store, newsroom, settle } = openBench();
		store.perform([place("a")]);
		store.perform([
			{ kind: "edit-annotation", id: "a", changes: { certainty: "possible" }, removeLinks: false },
		]);
		await settle();
		expect(newsroom.calls[1]?.body).toMatchObject({ tag: "denial", certainty: "possible" });
	});
});

describe("a server out of reach", () => {
	test("is tried again with the same operation and body after growing pauses", async () => {
		const { store, newsroom, settle, pass } = openBench();
		newsroom.failures.push({ code: "busy" }, { code: "busy" });
		store.perform([place("a")]);
		await settle();
		expect(store.snapshot().saveState).toBe("windowed");
		store.setKept(new Set([store.snapshot().entries[0]?.opId ?? ""]));
		expect(store.snapshot().saveState).toBe("kept");
		expect([await pass(), await pass()]).toEqual([500, 1000]);
		expect(new Set(newsroom.calls.map(({ opId, body }) => JSON.stringify([opId, body]))).size).toBe(
			1,
		);
		expect(store.snapshot().saveState).toBe("saved");
	});

	test("that did the write but whose answer was lost ends with one thing", async () => {
		const { store, newsroom, settle, pass } = openBench();
		newsroom.lostAnswers = 1;
		store.perform([place("a")]);
		store.perform([retag("a", "claim")]);
		await settle();
		await pass();
		await settle();
		expect(newsroom.revisions.get("a")).toBe(2);
		expect(store.snapshot().saveState).toBe("saved");
	});

	test("is tried again at once when the member asks", async () => {
		const { store, newsroom, settle } = openBench();
		newsroom.failures.push({ code: "busy" });
		store.perform([place("a")]);
		await settle();
		store.retry();
		await settle();
		expect(store.snapshot().saveState).toBe("saved");
	});
});

describe("a refusal", () => {
	test("stays for the member to see, and holds back only what needs it", async () => {
		const { store, newsroom, settle } = openBench();
		newsroom.failures.push({ code: "invalid" });
		store.perform([place("a")]);
		store.perform([link("l", "a")]);
		store.perform([place("b", "tout accord")]);
		await settle();
		expect(newsroom.calls.map(({ id }) => id)).toEqual(["a", "b"]);
		expect(store.snapshot().saveState).toBe("failed");
		expect(
			store
				.snapshot()
				.view.annotations.map(({ id }) => id)
				.sort(),
		).toEqual(["a", "b"]);
	});

	test("that is given up takes what needed it along, and is no step of undo", async () => {
		const { store, newsroom, settle } = openBench();
		newsroom.failures.push({ code: "invalid" });
		store.perform([place("a")]);
		store.perform([link("l", "a")]);
		await settle();
		store.discard(store.snapshot().entries[0]?.opId ?? "");
		expect(store.snapshot().view).toMatchObject({ annotations: [], links: [] });
		expect(store.snapshot()).toMatchObject({ saveState: "saved", canUndo: false });
	});

	test("as stale shows both sides, and mine can be done again over theirs", async () => {
		const { store, newsroom, settle } = openBench();
		store.perform([place("a")]);
		await settle();
		const [mine] = store.snapshot().view.annotations;
		if (mine === undefined) throw new Error("not placed");
		newsroom.revisions.set("a", 5);
		const theirs = {
			...mine,
			revision: 5,
			tag: "attribution" as const,
			certainty: "certain" as const,
		};
		newsroom.view = { ...emptyDesk(), annotations: [theirs] };
		store.perform([retag("a", "claim")]);
		await settle();
		expect(store.snapshot().saveState).toBe("failed");
		expect(store.snapshot().confirmed.annotations).toEqual([theirs]);
		expect(store.snapshot().view.annotations).toMatchObject([
			{ tag: "claim", certainty: "certain" },
		]);
		const [refused] = store.snapshot().entries;
		store.applyAgain(refused?.opId ?? "");
		await settle();
		expect(store.snapshot().saveState).toBe("saved");
		expect(newsroom.calls.at(-1)).toMatchObject({
			revision: 5,
			body: { tag: "claim", certainty: "certain" },
		});
		expect(newsroom.calls.at(-1)?.opId).not.toBe(refused?.opId);
	});
});

describe("undo and redo", () => {
	test("a new mark goes and comes back with its link, after the receipts", async () => {
		const { store, newsroom, settle } = openBench();
		store.perform([place("a")]);
		store.perform([link("l", "a")]);
		await settle();
		store.perform([{ kind: "remove", noun: "annotations", id: "a" }]);
		expect(store.snapshot().view).toMatchObject({ annotations: [], links: [] });
		expect(store.snapshot().removed.annotations).toMatchObject([{ id: "a" }]);
		store.undo();
		expect(store.snapshot().view).toMatchObject({
			annotations: [{ id: "a" }],
			links: [{ id: "l" }],
		});
		await settle();
		expect(newsroom.calls.map(({ verb }) => verb)).toEqual(["place", "place", "remove", "restore"]);
		expect(newsroom.has("a")).toBe(true);
	});

	test("an edit is undone over the revision of that moment", async () => {
		const { store, newsroom, settle } = openBench();
		store.perform([place("a")]);
		await settle();
		store.perform([retag("a", "claim")]);
		await settle();
		store.undo();
		expect(store.snapshot().view.annotations[0]?.tag).toBe("denial");
		await settle();
		expect(newsroom.calls.at(-1)).toMatchObject({ revision: 2, body: { tag: "denial" } });
		store.redo();
		await settle();
		expect(newsroom.calls.at(-1)).toMatchObject({ revision: 3, body: { tag: "claim" } });
	});

	test("undoing what was made and redoing it restores the same thing", async () => {
		const { store, newsroom, settle } = openBench();
		store.perform([place("a")]);
		store.undo();
		store.redo();
		expect(store.snapshot().view.annotations).toMatchObject([{ id: "a" }]);
		await settle();
		expect(newsroom.calls.map(({ verb }) => verb)).toEqual(["place", "remove", "restore"]);
		expect(store.snapshot().saveState).toBe("saved");
	});

	test("several things done in one go are one step, undone last first", async () => {
		const { store, newsroom, settle } = openBench();
		store.perform([
			place("a"),
			{ kind: "place-statement", id: "s", titles: { fr: "Un contrat a été signé" } },
			{
				kind: "place-membership",
				id: "m",
				statementId: "s",
				stance: "denies",
				passage: farPassage("a"),
			},
		]);
		store.undo();
		expect(store.snapshot().view).toMatchObject({ annotations: [], statements: [] });
		await settle();
		expect(newsroom.calls.map(({ id }) => id)).toEqual(["a", "s", "m", "m", "s", "a"]);
		expect(store.snapshot()).toMatchObject({ canUndo: false, canRedo: true });
	});

	test("what a speaker is called changes where they are quoted, over one revision each time, and back", async () => {
		const { store, newsroom, settle } = openBench();
		store.perform([
			{ kind: "place-speaker", id: "p", name: "La ministre" },
			{
				kind: "place-annotation",
				id: "a",
				content: { ...contentFor("denial", "signé lundi"), speakerIds: ["p"] },
			},
		]);
		store.perform([link("l", "a")]);
		store.perform([{ kind: "edit-speaker", id: "p", changes: { name: "Anne Éluard" } }]);
		store.perform([{ kind: "edit-speaker", id: "p", changes: { aliases: ["La ministre"] } }]);
		expect(store.snapshot().view.links[0]?.from.speakers).toEqual(["Anne Éluard"]);
		await settle();
		const calls = newsroom.calls.filter(({ id }) => id === "p");
		expect(calls.map(({ revision }) => revision)).toEqual([null, 1, 2]);
		expect(calls.at(-1)?.body).toMatchObject({ name: "Anne Éluard", aliases: ["La ministre"] });
		store.undo();
		store.undo();
		await settle();
		expect(store.snapshot().view.speakers).toMatchObject([{ name: "La ministre", aliases: [] }]);
		expect(store.snapshot().saveState).toBe("saved");
	});

	test("a speaker made on the fly goes from the mark and comes back to it, and is made once", async () => {
		const { store, newsroom, settle } = openBench();
		store.perform([place("a")]);
		store.perform([
			{ kind: "place-speaker", id: "p", name: "La ministre" },
			{
				...{ kind: "edit-annotation", id: "a", removeLinks: false },
				changes: { speakerIds: ["p"] },
			},
		]);
		await settle();
		store.undo();
		await settle();
		expect(newsroom.bodies.get("a")).toMatchObject({ speakerIds: [] });
		store.redo();
		await settle();
		expect(newsroom.bodies.get("a")).toMatchObject({ speakerIds: ["p"] });
		expect(newsroom.calls.map(({ id }) => id)).toEqual(["a", "p", "a", "a", "a"]);
		expect(store.snapshot()).toMatchObject({ saveState: "saved", canRedo: false });
	});

	test("a tag that forbids a link removes it, and undo brings it back", async () => {
		const { store, settle } = openBench();
		store.perform([place("a")]);
		store.perform([link("l", "a")]);
		store.perform([
			{ kind: "edit-annotation", id: "a", changes: { tag: "claim" }, removeLinks: true },
		]);
		expect(store.snapshot().view.links).toEqual([]);
		store.undo();
		expect(store.snapshot().view).toMatchObject({
			links: [{ id: "l" }],
			annotations: [{ tag: "denial" }],
		});
		await settle();
	});
});
