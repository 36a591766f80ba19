import { expect, test } from "vitest";
import { runSideBySide } from "./run-side-by-side";

/** Runs loads that end when told to; answers what was seen. */
function watch(...loads: readonly [name: string, cores: number][]) {
	const started: string[] = [];
	const ends = new Map<string, () => void>();
	const all = runSideBySide(
		loads.map(([name, cores]) => ({ name, cores })),
		2,
		({ name }) => {
			started.push(name);
			return new Promise<void>((resolve) => ends.set(name, resolve));
		},
	);
	const end = async (name: string) => {
		ends.get(name)?.();
		for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
	};
	return { started, end, all };
}

test("small loads run in pairs, in their order", async () => {
	const { started, end, all } = watch(["a", 1], ["b", 1], ["c", 1]);
	expect(started).toEqual(["a", "b"]);
	await end("b");
	expect(started).toEqual(["a", "b", "c"]);
	await end("a");
	await end("c");
	await all;
});

test("a large one waits until all is free, and nothing after it overtakes it", async () => {
	const { started, end, all } = watch(["a", 1], ["large", 2], ["b", 1]);
	expect(started).toEqual(["a"]);
	await end("a");
	expect(started).toEqual(["a", "large"]);
	await end("large");
	expect(started).toEqual(["a", "large", "b"]);
	await end("b");
	await all;
});

test("what asks for more than there is runs alone", async () => {
	const { started, end, all } = watch(["huge", 9], ["a", 1]);
	expect(started).toEqual(["huge"]);
	await end("huge");
	expect(started).toEqual(["huge", "a"]);
	await end("a");
	await all;
});
