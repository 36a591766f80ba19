import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { type ChainedEvent, canonicalJson, chainText, findChainFault } from "./event-chain";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

interface Words {
	readonly type: string;
	readonly actorId: string | null;
	readonly payloadDigest: string;
}

/** A stream as it is written: numbered from 1, each entry naming the hash of the one before. */
function chainOf(words: readonly Words[]) {
	const events: ChainedEvent[] = [];
	let prevHash = "";
	for (const [index, word] of words.entries()) {
		const seq = index + 1;
		const at = new Date(1_772_000_000_000 + seq * 1000).toISOString();
		const event = { streamId: "s", seq, opId: `op-${seq}`, v: 1, at, prevHash, ...word };
		events.push(event);
		prevHash = hash(chainText(event));
	}
	return { events, head: { seq: events.length, hash: prevHash } };
}

const word = fc.record({
	type: fc.string(),
	actorId: fc.option(fc.string()),
	payloadDigest: fc.string(),
});
const some = fc.array(word, { minLength: 2, maxLength: 12 });
const place = fc.nat({ max: 1000 });

describe("a chain of events", () => {
	test("as it was written has no fault", () => {
		holds(
			fc.property(fc.array(word, { maxLength: 12 }), (words) => {
				const { events, head } = chainOf(words);
				expect(findChainFault(events, head, hash)).toBeNull();
			}),
		);
	});

	test("shows a change of any field of any entry, at that entry, the next or the head", () => {
		const field = fc.constantFrom("opId", "actorId", "type", "at", "payloadDigest", "prevHash");
		holds(
			fc.property(some, place, field, (words, n, name) => {
				const { events, head } = chainOf(words);
				const at = n % events.length;
				const changed = events.map((event, index) =>
					index === at ? { ...event, [name]: `${event[name as "type"]} ` } : event,
				);
				const fault = findChainFault(changed, head, hash);
				expect(fault).not.toBeNull();
				expect(fault?.seq).toBeGreaterThanOrEqual(at + 1);
				expect(fault?.seq).toBeLessThanOrEqual(Math.min(at + 2, head.seq));
			}),
		);
	});

	test("shows an entry taken out, numbered anew or not", () => {
		holds(
			fc.property(some, place, (words, n) => {
				const { events, head } = chainOf(words);
				const rest = events.filter((_, index) => index !== n % events.length);
				const anew = rest.map((event, index) => ({ ...event, seq: index + 1 }));
				expect(findChainFault(rest, head, hash)).not.toBeNull();
				expect(findChainFault(anew, head, hash)).not.toBeNull();
				expect(findChainFault(anew, { ...head, seq: anew.length }, hash)).not.toBeNull();
			}),
		);
	});

	test("shows two entries that changed places, numbered anew or not", () => {
		holds(
			fc.property(some, place, (words, n) => {
				const { events, head } = chainOf(words);
				const at = n % (events.length - 1);
				const [one, two] = [events[at], events[at + 1]];
				if (one === undefined || two === undefined) throw new Error("no such entries");
				const swapped = events.toSpliced(at, 2, two, one);
				const anew = swapped.map((event, index) => ({ ...event, seq: index + 1 }));
				expect(findChainFault(swapped, head, hash)).not.toBeNull();
				expect(findChainFault(anew, head, hash)).not.toBeNull();
			}),
		);
	});

	test("shows an end that was cut off, however the head's number was set", () => {
		holds(
			fc.property(some, place, (words, n) => {
				const { events, head } = chainOf(words);
				const cut = events.slice(0, n % events.length);
				expect(findChainFault(cut, head, hash)).toEqual({ kind: "head", seq: head.seq });
				expect(findChainFault(cut, { ...head, seq: cut.length }, hash)).not.toBeNull();
			}),
		);
	});

	test("shows an entry put in between and one written twice", () => {
		const { events, head } = chainOf([
			{ type: "a", actorId: null, payloadDigest: "1" },
			{ type: "b", actorId: "x", payloadDigest: "2" },
		]);
		const [first] = events;
		if (first === undefined) throw new Error("no such entry");
		expect(findChainFault([first, ...events], head, hash)).toEqual({ kind: "gap", seq: 2 });
		const forged = { ...first, seq: 3, opId: "op-forged" };
		expect(findChainFault([...events, forged], head, hash)).toEqual({ kind: "broken", seq: 3 });
	});
});

describe("canonical JSON", () => {
	test("is the same for equal values, whatever the order of their keys", () => {
		holds(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
				const back = Object.fromEntries(Object.entries(value).reverse());
				expect(canonicalJson(back)).toBe(canonicalJson(value));
			}),
		);
	});

	test("survives being stored as JSON and read again", () => {
		holds(
			fc.property(fc.jsonValue(), (value) => {
				const stored: unknown = JSON.parse(JSON.stringify(value));
				expect(canonicalJson(stored)).toBe(canonicalJson(value));
			}),
		);
	});

	test("tells apart what is not equal", () => {
		holds(
			fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
				const same = canonicalJson(a) === canonicalJson(b);
				expect(same).toBe(
					fc.stringify(JSON.parse(canonicalJson(a))) === fc.stringify(JSON.parse(canonicalJson(b))),
				);
			}),
		);
		expect(canonicalJson({ a: "1" })).not.toBe(canonicalJson({ a: 1 }));
		expect(canonicalJson({ a: undefined })).toBe("{}");
	});
});
