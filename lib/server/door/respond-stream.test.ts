import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { fail, ok } from "@/lib/domain/result";
import { respondStream } from "./respond-stream";

const request = (method = "GET") => new Request("http://localhost/stream", { method });

/** A stream without end, and how much of it was made. */
function endless() {
	const made = { pieces: 0, signal: new AbortController().signal };
	async function* speak() {
		for (;;) {
			made.pieces += 1;
			yield `data: ${made.pieces}\n\n`;
		}
	}
	return { made, speak };
}

async function open(method?: string) {
	const { made, speak } = endless();
	const response = await respondStream(request(method), async (signal) => {
		made.signal = signal;
		return ok(speak());
	});
	if (!response.ok) throw new Error("no response");
	return { made, response: response.value };
}

describe("a response that goes on", () => {
	test("is made piece by piece, when somebody reads it", async () => {
		const { made, response } = await open();
		await sleep(20);
		expect(made.pieces).toBe(0);
		const reader = response.body?.getReader();
		for (const n of [1, 2, 3]) {
			const read = await reader?.read();
			expect(new TextDecoder().decode(read?.value)).toBe(`data: ${n}\n\n`);
		}
		await sleep(20);
		expect(made.pieces).toBe(3);
	});

	test("tells when nobody reads it any more", async () => {
		const { made, response } = await open();
		expect(made.signal.aborted).toBe(false);
		await response.body?.cancel();
		expect(made.signal.aborted).toBe(true);
	});

	test("is not begun where only its headers are asked for", async () => {
		const { made, response } = await open("HEAD");
		expect(response.body).toBeNull();
		expect(made).toMatchObject({ pieces: 0, signal: { aborted: true } });
		expect(response.headers.get("content-type")).toMatch("text/event-stream");
	});

	test("is the failure where there is none", async () => {
		const refused = await respondStream(request(), async () => fail("not-found"));
		expect(refused).toEqual(fail("not-found"));
	});
});
