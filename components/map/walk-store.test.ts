import { expect, test } from "vitest";
import { createWalk } from "./walk-store";

test("the Tab key comes to the first node until another is gone to, and again when that one is gone", () => {
	const walk = createWalk("a");
	expect([walk.lookedAt(), walk.tabStop()]).toEqual([null, "a"]);
	walk.goTo("b");
	expect([walk.lookedAt(), walk.tabStop()]).toEqual(["b", "b"]);
	walk.goTo(null);
	expect([walk.lookedAt(), walk.tabStop()]).toEqual([null, "a"]);
});

test("whoever listens is told of a step, not of standing still", () => {
	const walk = createWalk("a");
	let told = 0;
	const stop = walk.subscribe(() => {
		told += 1;
	});
	walk.goTo("b");
	walk.goTo("b");
	expect(told).toBe(1);
	stop();
	walk.goTo("c");
	expect(told).toBe(1);
});
