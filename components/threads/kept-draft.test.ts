import { expect, test } from "vitest";
import { toNote } from "@/lib/domain/note";
import { keepDraft, readDraft } from "./kept-draft";

/** What a browser keeps, as far as drafts need it; `refuses` is one that keeps nothing. */
function storeOf(kept: Map<string, string>, refuses = false): Storage {
	const refuse = () => {
		if (refuses) throw new DOMException("full", "QuotaExceededError");
	};
	return {
		...{ length: 0, key: () => null, clear: () => kept.clear() },
		getItem: (name) => kept.get(name) ?? null,
		setItem: (name, value) => {
			refuse();
			kept.set(name, value);
		},
		removeItem: (name) => void kept.delete(name),
	};
}

const here = { memberId: "ada", placeId: "thread" };

test("a draft is its member’s, in its place, until it is forgotten", () => {
	const store = storeOf(new Map());
	const note = toNote("Qui le dit ?");
	keepDraft(here, note, store);
	expect(readDraft(here, store)).toEqual(note);
	expect(readDraft({ ...here, memberId: "ben" }, store)).toBeNull();
	expect(readDraft({ ...here, placeId: "other" }, store)).toBeNull();
	keepDraft(here, null, store);
	expect(readDraft(here, store)).toBeNull();
});

test.each(["{", '{"v":2}', '{"v":1,"note":{"v":1,"doc":{"type":"script"}}}'])(
	"what was kept by something else is no draft: %s",
	(text) => {
		const kept = new Map<string, string>();
		const store = storeOf(kept);
		keepDraft(here, toNote("x"), store);
		for (const name of kept.keys()) kept.set(name, text);
		expect(readDraft(here, store)).toBeNull();
	},
);

test("a browser that keeps nothing is no failure", () => {
	const store = storeOf(new Map(), true);
	keepDraft(here, toNote("x"), store);
	expect(readDraft(here, store)).toBeNull();
});
