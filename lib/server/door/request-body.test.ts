import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, onTestFinished, test } from "vitest";
import { jsonLimits } from "@/lib/domain/contract/operation";
import { loadBytes, readBytes, readJson, spoolBytes } from "./request-body";

function post(body: BodyInit, type = "application/json"): Request {
	const headers = { "content-type": type };
	return new Request("http://localhost:3000/", { method: "POST", body, headers });
}

describe("a JSON body", () => {
	test.each(["text/plain", "multipart/form-data; boundary=x", "application/jsonp", ""])(
		"AU-21: is not taken as %j",
		async (type) => {
			expect(await readJson(post("{}", type))).toMatchObject({
				failure: { code: "unsupported-media" },
			});
		},
	);

	test("says so with or without parameters", async () => {
		for (const type of ["application/json", "Application/JSON; charset=utf-8"]) {
			expect(await readJson(post('{"a":1}', type))).toEqual({ ok: true, value: { a: 1 } });
		}
	});

	test.each(["", "{", "nul", '{"__proto__":{"x":1}}', '{"a":{"__proto__":1}}', '{"a\\u0000":1}'])(
		"%j is invalid",
		async (body) => {
			expect(await readJson(post(body))).toMatchObject({ failure: { code: "invalid" } });
		},
	);

	test.each([
		'{"a":1,"a":2}',
		'{"a":1,"\\u0061":2}',
		'[{"b":{"a":"x","c":[{}],"a":null}}]',
		'{"a" : 1 ,\n"a"\t: 2}',
		'{"\\"":1,"\\"":2}',
	])("AZ-18: %s, with a key twice, is invalid", async (body) => {
		expect(await readJson(post(body))).toMatchObject({ failure: { code: "invalid" } });
	});

	test.each([
		'{"a":{"a":["a","a",{"a":"a"}]},"b":"a"}',
		'[{"a":1},{"a":2}]',
		'{"a":"\\\\","b":"\\"a\\":{\\"a\\":","c":"}{"}',
		'{"":1,"a":"","b":"a:"}',
	])("AZ-18: %s, with no key twice, is taken", async (body) => {
		expect(await readJson(post(body))).toEqual({ ok: true, value: JSON.parse(body) });
	});

	test("that is not UTF-8 is invalid", async () => {
		const bytes = Uint8Array.from([0x22, 0xe9, 0x22]);
		expect(await readJson(post(bytes))).toMatchObject({ failure: { code: "invalid" } });
	});

	test("DI-10: leaves out what cannot be stored, at any depth, and nothing else", async () => {
		const body =
			'{"a":"x\\u0000y","b":["\\ud83dz","👍\\ud83d\\udc4d\\udc4d"],"c":{"d":"é\\ufeff"}}';
		expect(await readJson(post(body))).toEqual({
			ok: true,
			value: { a: "xy", b: ["z", "👍👍"], c: { d: "é\ufeff" } },
		});
	});

	const wide = 2 * 1024 * 1024;

	test.each<[string, string, string]>([
		["lists in lists", "[".repeat(wide / 2) + "]".repeat(wide / 2), "too-deep"],
		["objects in objects that never end", '{"a":'.repeat(wide / 5), "too-deep"],
		["many strings", `{"aliases":["a"${',"a"'.repeat(wide / 5)}]}`, "too-many"],
		["many unknown keys", `{"a":1${',"b":1'.repeat(wide / 7)}}`, "too-many"],
		["many empty lists", `[${"[],".repeat(wide / 4)}[]]`, "too-many"],
	])("of %s is invalid before it is read, at little cost", async (_name, body, code) => {
		const before = process.cpuUsage();
		expect(await readJson(post(body), wide)).toEqual({
			ok: false,
			failure: { code: "invalid", fields: [{ path: "", code }] },
		});
		const { user, system } = process.cpuUsage(before);
		expect((user + system) / 1000).toBeLessThan(500);
	});

	test("has as many levels and values as the limits and no more, whatever its strings say", async () => {
		const levels = (n: number) => "[".repeat(n) + "]".repeat(n);
		expect(await readJson(post(levels(jsonLimits.depth)))).toMatchObject({ ok: true });
		expect(await readJson(post(levels(jsonLimits.depth + 1)))).toMatchObject({ ok: false });
		const values = (n: number) =>
			`[${Array(n - 1)
				.fill(1)
				.join()}]`;
		expect(await readJson(post(values(jsonLimits.values)), wide)).toMatchObject({ ok: true });
		expect(await readJson(post(values(jsonLimits.values + 1)), wide)).toMatchObject({ ok: false });
		const words = `"\\"${"[{,".repeat(jsonLimits.values)}\\\\"`;
		expect(await readJson(post(words), wide)).toMatchObject({ ok: true });
	});

	test("larger than the limit is stopped, whatever its length says", async () => {
		const large = `"${"x".repeat(jsonLimits.bytes - 1)}"`;
		expect(await readJson(post(large))).toMatchObject({ failure: { code: "too-large" } });
		expect(await readJson(post(large), jsonLimits.bytes + 1)).toMatchObject({ ok: true });
		const honest = post("123456");
		expect(await readBytes(honest, 5)).toMatchObject({ failure: { code: "too-large" } });
		expect(await readBytes(post("12345"), 5)).toMatchObject({ ok: true });
	});
});

describe("RL-13: a body that is kept outside the memory", () => {
	async function emptyFolder(): Promise<string> {
		const folder = await mkdtemp(join(tmpdir(), "recoupe-spool-"));
		onTestFinished(() => rm(folder, { recursive: true }));
		return folder;
	}

	test("is read from any place, and has no name there", async () => {
		const folder = await emptyFolder();
		const words = "le quai ".repeat(50_000);
		const kept = await spoolBytes(post(words), words.length, folder);
		if (!kept.ok) throw new Error("not kept");
		expect(await readdir(folder)).toEqual([]);
		expect(kept.value.size).toBe(words.length);
		const read = async (...place: number[]) =>
			Buffer.concat(await Readable.from(kept.value.read(...place)).toArray()).toString();
		expect(await read()).toBe(words);
		expect(await read(70_000, 200_003)).toBe(words.slice(70_000, 200_003));
		expect(await read(words.length - 3)).toBe("ai ");
		expect(Buffer.from(await loadBytes(kept.value)).toString()).toBe(words);
		await kept.value.close();
		await expect(read()).rejects.toThrow();
	});

	test("is stopped when it is larger than the limit, whatever its length says", async () => {
		const folder = await emptyFolder();
		expect(await spoolBytes(post("123456"), 5, folder)).toMatchObject({
			failure: { code: "too-large" },
		});
		expect(await spoolBytes(post("12345"), 5, folder)).toMatchObject({ ok: true });
		expect(await readdir(folder)).toEqual([]);
	});
});
