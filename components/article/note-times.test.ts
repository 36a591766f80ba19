import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createNoteTimes, noteTiming } from "./note-times";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function begin() {
	const did: string[] = [];
	const times = createNoteTimes({
		draft: () => did.push("draft"),
		commit: () => did.push("commit"),
	});
	return { did, times };
}

describe("what is typed in a note", () => {
	test("is drafted at the first letter, then once in a while, however fast one types", () => {
		const { did, times } = begin();
		times.typed();
		expect(did).toEqual(["draft"]);
		for (let letter = 0; letter < 40; letter += 1) {
			times.typed();
			vi.advanceTimersByTime(noteTiming.draft / 20);
		}
		expect(did).toEqual(["draft", "draft", "draft", "draft"]);
	});

	test("is committed once after a long pause, and not while one goes on typing", () => {
		const { did, times } = begin();
		for (let letter = 0; letter < 3; letter += 1) {
			times.typed();
			vi.advanceTimersByTime(noteTiming.commit - 1);
		}
		expect(did).not.toContain("commit");
		vi.advanceTimersByTime(1);
		expect(did.filter((one) => one === "commit")).toHaveLength(1);
		vi.advanceTimersByTime(noteTiming.commit * 2);
		expect(did.filter((one) => one === "commit")).toHaveLength(1);
	});

	test("is drafted at once and committed when the note is left, and nothing comes after", () => {
		const { did, times } = begin();
		times.typed();
		times.blurred();
		expect(did).toEqual(["draft", "draft"]);
		vi.advanceTimersByTime(0);
		expect(did).toEqual(["draft", "draft", "commit"]);
		vi.advanceTimersByTime(noteTiming.commit * 2);
		expect(did).toHaveLength(3);
	});

	test("is not committed when the focus only goes on to the note's tools", () => {
		const { did, times } = begin();
		times.typed();
		times.blurred();
		times.focused();
		vi.advanceTimersByTime(noteTiming.draft);
		expect(did).not.toContain("commit");
	});

	test("is committed at once when the window goes", () => {
		const { did, times } = begin();
		times.typed();
		times.left();
		expect(did).toEqual(["draft", "commit"]);
	});
});
