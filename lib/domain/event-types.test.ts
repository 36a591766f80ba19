import { expect, test } from "vitest";
import { altersInboxes, altersReviews } from "./event-types";

test("an inbox may be other after what is said or decided, or after a note has changed", () => {
	expect(altersInboxes({ type: "message.written", codes: {} })).toBe(true);
	expect(altersInboxes({ type: "verdict.decided", codes: {} })).toBe(true);
	expect(altersInboxes({ type: "annotation.edited", codes: { changed: ["tag", "note"] } })).toBe(
		true,
	);
});

test("an inbox is the same after anything else", () => {
	expect(altersInboxes({ type: "annotation.placed", codes: { tag: "claim" } })).toBe(false);
	expect(altersInboxes({ type: "annotation.edited", codes: { changed: ["tag"] } })).toBe(false);
	expect(altersInboxes({ type: "thread.set", codes: { turn: "resolved" } })).toBe(false);
});

test("what waits for a decision may be other after marks, verdicts and decisions, not after words", () => {
	const after = [
		"annotation.placed",
		"link.decided",
		"membership.moved",
		"verdict.undecided",
	] as const;
	expect(after.filter(altersReviews)).toEqual(after);
	const not = ["message.written", "thread.set", "speaker.edited", "dossier.exported"] as const;
	expect(not.filter(altersReviews)).toEqual([]);
});
