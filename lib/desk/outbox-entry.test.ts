import { describe, expect, test } from "vitest";
import { contentFor, farPassage, nadia } from "@/lib/testing/desk-fixture";
import type { DeskOperation } from "./desk-operation";
import { type OutboxEntry, saveStateOf, saveStateOfThings, waitBefore } from "./outbox-entry";

const place = (id: string): DeskOperation => ({
	kind: "place-annotation",
	id,
	content: contentFor("claim", "signé lundi"),
});

function entry(operation: DeskOperation, more: Partial<OutboxEntry> = {}): OutboxEntry {
	const doing = { by: nadia, at: "2026-03-04T09:00:00.000Z" };
	const start = { status: "waiting", attempts: 0, failure: null, request: null } as const;
	const opId = `op ${operation.id}`;
	return { opId, changeId: "change", operation, doing, saw: null, base: null, ...start, ...more };
}

const lost = { status: "postponed", attempts: 1, failure: { code: "busy" } } as const;
const idsOf = (entries: readonly OutboxEntry[]) => new Set(entries.map(({ opId }) => opId));

describe("the save state", () => {
	const delayed = [entry(place("a"), lost), entry(place("b"))];

	test("says that work is kept only when all of it is on this device", () => {
		expect(saveStateOf([], null)).toBe("saved");
		expect(saveStateOf([entry(place("a"))], null)).toBe("saving");
		expect(saveStateOf(delayed, null)).toBe("windowed");
		expect(saveStateOf(delayed, new Set(["op a"]))).toBe("saving");
		expect(saveStateOf(delayed, idsOf(delayed))).toBe("kept");
		expect(saveStateOf([...delayed, entry(place("c"), { status: "refused" })], null)).toBe(
			"failed",
		);
	});

	test("of one mark is that of its own changes, and of what they wait for", () => {
		const refused = entry(place("c"), { status: "refused" });
		const entries = [...delayed, refused];
		const of = (id: string) => saveStateOfThings(entries, idsOf(entries), [id]);
		expect(["a", "b", "c", "d"].map(of)).toEqual(["kept", "kept", "failed", "saved"]);
		const fresh = [entry(place("a"))];
		expect(saveStateOfThings(fresh, new Set(), ["a"])).toBe("saving");
	});

	test("of a mark counts a new link at either end", () => {
		const [from, to] = [farPassage("a"), farPassage("b")];
		const link = entry({ kind: "place-link", id: "l", type: "quotes", from, to }, lost);
		expect(saveStateOfThings([link], new Set(["op l"]), ["b"])).toBe("kept");
	});
});

describe("the pause before another try", () => {
	test("doubles up to half a minute, half of it by chance", () => {
		const pauses = (chance: number) =>
			[1, 2, 3, 7, 20].map((attempts) => waitBefore(attempts, { code: "busy" }, chance));
		expect(pauses(1)).toEqual([500, 1000, 2000, 30_000, 30_000]);
		expect(pauses(0)).toEqual([250, 500, 1000, 15_000, 15_000]);
	});

	test("is never shorter than the server asks for", () => {
		for (const chance of [0, 0.3, 1]) {
			const asked = { code: "too-many", retryAfter: 7 } as const;
			expect(waitBefore(1, asked, chance)).toBeGreaterThanOrEqual(7000);
			expect(waitBefore(5, asked, chance)).toBeGreaterThanOrEqual(7000);
		}
	});
});
