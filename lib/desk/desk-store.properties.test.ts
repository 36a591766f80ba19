import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type DeskBench, openBench } from "@/lib/testing/desk-bench";
import { contentFor } from "@/lib/testing/desk-fixture";
import { holdsAsync } from "@/lib/testing/scale";

const ids = ["a", "b", "c"] as const;

const step = fc.oneof(
	fc.record({ kind: fc.constant("place" as const), id: fc.constantFrom(...ids) }),
	fc.record({
		kind: fc.constant("retag" as const),
		id: fc.constantFrom(...ids),
		tag: fc.constantFrom("claim" as const, "denial" as const, "attribution" as const),
	}),
	fc.record({ kind: fc.constant("remove" as const), id: fc.constantFrom(...ids) }),
	fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const, "rest" as const) }),
	fc.record({ kind: fc.constantFrom("fail" as const, "lose" as const) }),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

test("whatever is done over whatever network, the screen, the server and the save state agree in the end", () =>
	holdsAsync(
		fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
			const bench = openBench();
			for (const one of steps) await take(bench, one);
			await deliver(bench);
			const { view, saveState } = bench.store.snapshot();
			expect(saveState).toBe("saved");
			for (const id of ids) {
				const shown = view.annotations.find((annotation) => annotation.id === id);
				expect(shown !== undefined).toBe(bench.newsroom.has(id));
				if (shown === undefined) continue;
				expect(bench.newsroom.bodies.get(id)).toMatchObject({ tag: shown.tag });
				expect(shown.revision).toBe(bench.newsroom.revisions.get(id));
			}
		}),
		600,
	));

test("undoing everything leaves nothing, and redoing everything brings it back", () =>
	holdsAsync(
		fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
			const bench = openBench();
			const { store } = bench;
			for (const one of steps)
				if (one.kind !== "undo" && one.kind !== "redo") await take(bench, one);
			const tags = () =>
				store
					.snapshot()
					.view.annotations.map(({ id, tag }) => `${id} ${tag}`)
					.sort();
			const before = tags();
			while (store.snapshot().canUndo) store.undo();
			expect(tags()).toEqual([]);
			while (store.snapshot().canRedo) store.redo();
			expect(tags()).toEqual(before);
			await deliver(bench);
			expect(store.snapshot().saveState).toBe("saved");
			expect(tags()).toEqual(before);
		}),
		400,
	));

async function take({ store, newsroom, settle }: DeskBench, one: Step): Promise<void> {
	if ("id" in one) change(store, one);
	else if (one.kind === "undo") store.undo();
	else if (one.kind === "redo") store.redo();
	else if (one.kind === "rest") await settle();
	else if (one.kind === "fail") newsroom.failures.push({ code: "busy" });
	else newsroom.lostAnswers += 1;
}

/** What a member could do at this moment: a mark is placed once, and only what is there is changed. */
function change(
	store: DeskBench["store"],
	one: Extract<Step, { kind: "place" | "retag" | "remove" }>,
): void {
	const { view, removed, confirmed } = store.snapshot();
	const isThere = view.annotations.some(({ id }) => id === one.id);
	const wasThere =
		removed.annotations.some(({ id }) => id === one.id) ||
		confirmed.annotations.some(({ id }) => id === one.id);
	if (one.kind === "place" && !isThere && !wasThere)
		store.perform([
			{ kind: "place-annotation", id: one.id, content: contentFor("claim", "signé lundi") },
		]);
	if (one.kind === "retag" && isThere)
		store.perform([
			{ kind: "edit-annotation", id: one.id, changes: { tag: one.tag }, removeLinks: false },
		]);
	if (one.kind === "remove" && isThere)
		store.perform([{ kind: "remove", noun: "annotations", id: one.id }]);
}

/** Lets time pass until nothing is under way. */
async function deliver({ store, settle, pass }: DeskBench): Promise<void> {
	for (let turn = 0; turn < 200 && store.snapshot().saveState !== "saved"; turn += 1) {
		await settle();
		await pass();
	}
}
