import contentDisposition from "content-disposition";
import { afterEach, describe, expect, it, vi } from "vitest";
import { download, nameIn } from "./download";

afterEach(() => vi.unstubAllGlobals());

function answer(response: Response | Error): void {
	const give = async () => {
		if (response instanceof Error) throw response;
		return response;
	};
	vi.stubGlobal("fetch", give);
}

const quiet = { signal: new AbortController().signal, onBytes: () => undefined };

describe("a download", () => {
	it("has the name and the bytes that were sent, and says how many have come", async () => {
		const headers = { "content-disposition": contentDisposition("Été 日本.csv") };
		answer(new Response("a,b", { headers }));
		const counts: number[] = [];
		const result = await download("/x", { ...quiet, onBytes: (count) => counts.push(count) });
		expect(result).toMatchObject({ ok: true, value: { name: "Été 日本.csv" } });
		expect(result?.ok && (await result.value.content.text())).toBe("a,b");
		expect(counts.at(-1)).toBe(3);
	});

	it("tells the failure of a problem document, with the rows it names", async () => {
		answer(Response.json({ code: "internal", ids: ["7"], title: "x" }, { status: 500 }));
		expect(await download("/x", quiet)).toMatchObject({
			ok: false,
			failure: { code: "internal", ids: ["7"] },
		});
	});

	it("that breaks off is no file", async () => {
		const body = new ReadableStream({
			pull(controller) {
				if (controller.desiredSize === 1) controller.enqueue(new TextEncoder().encode("half"));
				controller.error(new Error("gone"));
			},
		});
		answer(new Response(body));
		expect(await download("/x", quiet)).toEqual({ ok: false, failure: { code: "busy" } });
	});

	it("is nothing when it was given up", async () => {
		answer(new Error("aborted"));
		expect(await download("/x", { ...quiet, signal: AbortSignal.abort() })).toBeNull();
	});
});

describe("nameIn", () => {
	it.each(["plain.csv", 'with "quotes".csv', "L’accord – nié.csv", "日本語 🇫🇷.zip", "a;b=c.csv"])(
		"reads %j as it was written",
		(name) => {
			expect(nameIn(contentDisposition(name))).toBe(name);
		},
	);
});
