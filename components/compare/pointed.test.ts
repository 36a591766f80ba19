import { expect, test } from "vitest";
import { createPointed, isPointedAt } from "./pointed";

const ends = { left: "a", right: "b" };

test("a line is pointed at by itself or by either end, and not by what has the same id across", () => {
	expect(isPointedAt({ kind: "line", id: "l", ends }, "l", ends)).toBe(true);
	expect(isPointedAt({ kind: "line", id: "other", ends }, "l", ends)).toBe(false);
	expect(isPointedAt({ kind: "mark", side: "left", id: "a" }, "l", ends)).toBe(true);
	expect(isPointedAt({ kind: "mark", side: "right", id: "a" }, "l", ends)).toBe(false);
	expect(isPointedAt(null, "l", ends)).toBe(false);
});

test("who shows it hears only of another thing", () => {
	const store = createPointed();
	let heard = 0;
	const stop = store.subscribe(() => {
		heard += 1;
	});
	store.set({ kind: "mark", side: "left", id: "a" });
	store.set({ kind: "mark", side: "left", id: "a" });
	store.set(null);
	stop();
	store.set({ kind: "mark", side: "left", id: "b" });
	expect(heard).toBe(2);
	expect(store.get()).toMatchObject({ id: "b" });
});
