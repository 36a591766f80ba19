import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { late, whenLoaded } from "./late";

const page = new EventTarget();

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal("window", page);
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** Something that cannot be loaded before the `nth` time it is asked for. */
function loadedAt(nth: number) {
	const asked = { count: 0 };
	const thing = late(async () => {
		asked.count += 1;
		if (asked.count < nth) throw new Error("no connection");
		return "a dialog";
	});
	return { asked, thing };
}

test("it is loaded once, and told to whoever waits for it", async () => {
	const { asked, thing } = loadedAt(1);
	const told = vi.fn();
	thing.subscribe(told);
	thing.load();
	thing.load();
	expect(thing.now()).toBeNull();
	await vi.advanceTimersByTimeAsync(0);
	expect(thing.now()).toBe("a dialog");
	expect(told).toHaveBeenCalledOnce();
	expect(asked.count).toBe(1);
});

test("what cannot be loaded is asked for again, after pauses that grow", async () => {
	const { asked, thing } = loadedAt(5);
	thing.load();
	const counts: number[] = [];
	for (const seconds of [1, 2, 4, 8]) {
		await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
		counts.push(asked.count);
		await vi.advanceTimersByTimeAsync(1);
	}
	expect(counts).toEqual([1, 2, 3, 4]);
	expect(thing.now()).toBe("a dialog");
});

test("a machine that is connected again waits for no pause", async () => {
	const { thing } = loadedAt(3);
	thing.load();
	await vi.advanceTimersByTimeAsync(1000);
	page.dispatchEvent(new Event("online"));
	await vi.advanceTimersByTimeAsync(0);
	expect(thing.now()).toBe("a dialog");
});

test("who has called it off is not told, who comes later is told at once", async () => {
	const { thing } = loadedAt(1);
	const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
	whenLoaded(thing, first)();
	whenLoaded(thing, second);
	await vi.advanceTimersByTimeAsync(2000);
	expect(first).not.toHaveBeenCalled();
	expect(second).toHaveBeenCalledExactlyOnceWith("a dialog");
	whenLoaded(thing, third);
	expect(third).toHaveBeenCalledExactlyOnceWith("a dialog");
});
