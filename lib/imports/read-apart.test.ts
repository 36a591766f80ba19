import { expect, test } from "vitest";
import {
	collectApart,
	createReaders,
	type ReaderAnswer,
	readerLimits,
} from "@/lib/imports/read-apart";
import { rawZip } from "@/lib/testing/raw-zip";

const limits = { ...readerLimits, atOnce: 1, rest: 1_000 };

/** A page that takes more than a few milliseconds, and is read at last. */
const page = Buffer.from(`<p>${"Un texte qui dure. ".repeat(20_000)}</p>`);

const taskOf = (bytes: Uint8Array) =>
	({ format: "html", file: { bytes, fileName: null, zone: "Europe/Paris" } }) as const;

function became(answer: ReaderAnswer): string {
	if ("draft" in answer) return answer.draft.ok ? "read" : answer.draft.failure.code;
	if (!("refused" in answer) || answer.refused.ok) return "?";
	const { code, fields } = answer.refused.failure;
	return fields?.[0]?.code ?? code;
}

test("a file that takes more of the processor than it may is refused for it, and read where it may", async () => {
	const readers = createReaders({ ...limits, work: 1 });
	expect(became(await readers.ask(taskOf(page)))).toBe("took-too-long");
	expect(readers.isReady()).toBe(false);
	expect(became(await createReaders(limits).ask(taskOf(page)))).toBe("read");
}, 60_000);

test("a file for which the machine has no time is not refused for it: it can be tried again", async () => {
	const readers = createReaders({ ...limits, patience: 1 });
	const answer = await readers.ask(taskOf(page));
	expect(answer).toEqual({ refused: { ok: false, failure: { code: "busy", retryAfter: 5 } } });
	expect(readers.isReady()).toBe(false);
}, 60_000);

test("IN-19: files of an archive come in stretches of so many bytes, each file once and in order", async () => {
	const sizes = { "a.txt": 400, "b.txt": 500, "c.txt": 900, "d.txt": 2_000, "e.txt": 100 };
	const archive = rawZip(
		Object.entries(sizes).map(([name, size]) => ({ name, bytes: "x".repeat(size) })),
	);
	const stretches: string[][] = [];
	while (stretches.flat().length < 5) {
		const result = await collectApart("zip", archive, stretches.flat().length, 1_000);
		if (!result.ok) throw new Error(JSON.stringify(result.failure));
		expect(result.value.count).toBe(5);
		stretches.push(result.value.files.map(({ name }) => name));
	}
	expect(stretches).toEqual([["a.txt", "b.txt"], ["c.txt"], ["d.txt"], ["e.txt"]]);
}, 60_000);
