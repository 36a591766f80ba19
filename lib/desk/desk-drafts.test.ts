import { describe, expect, test } from "vitest";
import { type Note, noteText, toNote } from "@/lib/domain/note";
import { type DeskBench, openBench } from "@/lib/testing/desk-bench";
import { contentFor } from "@/lib/testing/desk-fixture";

async function begin(): Promise<DeskBench> {
	const bench = openBench();
	bench.store.perform([
		{ kind: "place-annotation", id: "a", content: contentFor("denial", "signé lundi") },
	]);
	await bench.settle();
	keepAll(bench);
	return bench;
}

/** Tells the desk that all it has unsent is on disk. */
function keepAll({ store }: DeskBench): void {
	store.setKept(new Set(store.snapshot().entries.map(({ opId }) => opId)));
}

const noting = (note: Note | null) =>
	({ kind: "edit-annotation", id: "a", changes: { note }, removeLinks: false }) as const;

/** Types words letter by letter, as the screen drafts them. */
function type({ store }: DeskBench, words: string): void {
	for (let n = 1; n <= words.length; n += 1) store.draft(noting(toNote(words.slice(0, n))), 1);
}

const shownNote = ({ store }: DeskBench) =>
	noteText(store.snapshot().view.annotations[0]?.note ?? null);

describe("what is being written", () => {
	test("shows at once, is told of truthfully, and is not sent", async () => {
		const bench = await begin();
		type(bench, "À vérifier");
		expect(shownNote(bench)).toBe("À vérifier");
		expect(bench.store.snapshot()).toMatchObject({ saveState: "saving", entries: [{}] });
		keepAll(bench);
		expect(bench.store.snapshot().saveState).toBe("drafted");
		await bench.settle();
		expect(bench.newsroom.calls).toHaveLength(1);
		bench.store.setKept(null);
		expect(bench.store.snapshot().saveState).toBe("windowed");
	});

	test("is one write and one step of undo once it is committed, however many letters it has", async () => {
		const bench = await begin();
		type(bench, "À vérifier");
		bench.store.commit();
		bench.store.commit();
		await bench.settle();
		expect(bench.newsroom.calls).toHaveLength(2);
		expect(bench.newsroom.calls[1]).toMatchObject({ revision: 1 });
		expect(bench.store.snapshot().saveState).toBe("saved");
		bench.store.undo();
		expect(shownNote(bench)).toBe("");
		bench.store.redo();
		expect(shownNote(bench)).toBe("À vérifier");
		await bench.settle();
		expect(bench.newsroom.calls.map(({ revision }) => revision)).toEqual([null, 1, 2, 3]);
	});

	test("of another field of the same mark commits what was drafted before", async () => {
		const bench = await begin();
		type(bench, "À vérifier");
		const changes = { certainty: "probable" } as const;
		const edit = { kind: "edit-annotation", id: "a", changes, removeLinks: false } as const;
		expect(bench.store.draft(edit, 2)).toBe(true);
		await bench.settle();
		expect(shownNote(bench)).toBe("À vérifier");
		bench.store.commit();
		await bench.settle();
		expect(bench.newsroom.calls.map(({ revision }) => revision)).toEqual([null, 1, 2]);
		expect(bench.store.snapshot()).toMatchObject({
			saveState: "saved",
			view: { annotations: [{ certainty: "probable" }] },
		});
	});

	test("that comes to what there was leaves nothing behind", async () => {
		const bench = await begin();
		expect(bench.store.draft(noting(null), 1)).toBe(false);
		type(bench, "Oui");
		expect(bench.store.draft(noting(null), 1)).toBe(false);
		expect(bench.store.snapshot()).toMatchObject({ saveState: "saved", entries: [] });
		bench.store.commit();
		await bench.settle();
		expect(bench.newsroom.calls).toHaveLength(1);
	});

	test("is committed before whatever is done next, so that nothing overtakes it", async () => {
		const bench = await begin();
		type(bench, "Oui");
		bench.store.perform([{ kind: "remove", noun: "annotations", id: "a" }]);
		await bench.settle();
		expect(bench.newsroom.calls.map(({ verb }) => verb)).toEqual(["place", "place", "remove"]);
		bench.store.undo();
		bench.store.undo();
		await bench.settle();
		expect(bench.store.snapshot().saveState).toBe("saved");
		expect(shownNote(bench)).toBe("");
	});

	test("stands over the revision that it was begun over: another's note between is not overwritten", async () => {
		const bench = await begin();
		type(bench, "La mienne");
		const [mine] = bench.store.snapshot().confirmed.annotations;
		if (mine === undefined) throw new Error("not placed");
		const theirs = { ...mine, revision: 2, note: toNote("La leur") };
		bench.newsroom.revisions.set("a", 2);
		bench.newsroom.view = { ...bench.store.snapshot().confirmed, annotations: [theirs] };
		await bench.store.refresh();
		type(bench, "La mienne aussi");
		bench.store.commit();
		await bench.settle();
		expect(bench.store.snapshot().saveState).toBe("failed");
		expect(bench.newsroom.calls.at(-1)).toMatchObject({ revision: 1 });
		expect(shownNote(bench)).toBe("La mienne aussi");
	});

	test("is sent by the next window when this one went", async () => {
		const bench = await begin();
		type(bench, "Gardé");
		const left = bench.store.snapshot().entries;
		const next = openBench(bench.store.snapshot().confirmed);
		next.newsroom.revisions.set("a", 1);
		next.store.recall(left);
		await next.settle();
		expect(next.newsroom.calls).toMatchObject([{ id: "a", revision: 1 }]);
		expect(next.store.snapshot().saveState).toBe("saved");
		expect(shownNote(next)).toBe("Gardé");
	});
});
