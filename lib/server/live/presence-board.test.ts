import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPresenceBoard, type PresenceWord } from "./presence-board";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const word = (memberId: string, windowId: string, more: Partial<PresenceWord> = {}) => ({
	...{ dossierId: "d", articleId: "a", passageId: null, memberId, windowId, here: true },
	...more,
});

function open() {
	const board = createPresenceBoard(8000);
	let woken = 0;
	const leave = board.watch("d", () => {
		woken += 1;
	});
	const here = () => board.of("d").map(({ memberId, windowId }) => `${memberId} ${windowId}`);
	return { board, leave, here, woken: () => woken };
}

test("a window is there from its word to its last, and wakes who watches only by a change", () => {
	const { board, here, woken } = open();
	board.take(word("nadia", "1"));
	board.take(word("nadia", "1"));
	board.take(word("omar", "1", { dossierId: "other" }));
	expect([here(), woken()]).toEqual([["nadia 1"], 1]);
	board.take(word("nadia", "1", { passageId: "p" }));
	expect([board.of("d")[0]?.passageId, woken()]).toEqual(["p", 2]);
	board.take(word("nadia", "1", { here: false }));
	board.take(word("nadia", "1", { here: false }));
	expect([here(), woken()]).toEqual([[], 3]);
});

test("a window that says nothing any more is gone after a while, and one that beats is not", () => {
	const { board, here, woken } = open();
	board.take(word("nadia", "1"));
	board.take(word("omar", "2"));
	vi.advanceTimersByTime(5000);
	board.take(word("omar", "2"));
	vi.advanceTimersByTime(4000);
	expect(here()).toEqual(["omar 2"]);
	expect(woken()).toBe(3);
	vi.advanceTimersByTime(5000);
	expect(here()).toEqual([]);
});

test("a window is in one place; going to another dossier wakes both", () => {
	const { board, here, woken } = open();
	board.take(word("nadia", "1"));
	board.take(word("nadia", "1", { dossierId: "other" }));
	expect([here(), woken(), board.of("other").length]).toEqual([[], 2, 1]);
});

test("a member has few windows: the newest", () => {
	const { board, here } = open();
	for (let n = 0; n < 500; n += 1) {
		vi.advanceTimersByTime(1);
		board.take(word("nadia", String(n)));
	}
	expect(here()).toHaveLength(20);
	expect(here().at(-1)).toBe("nadia 499");
	board.take(word("omar", "1"));
	expect(here()).toHaveLength(21);
});

test("who has left is woken no more", () => {
	const { board, leave, woken } = open();
	leave();
	board.take(word("nadia", "1"));
	expect(woken()).toBe(0);
});
