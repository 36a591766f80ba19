import { request as askRaw, type IncomingHttpHeaders } from "node:http";
import { expect } from "@playwright/test";
import { test } from "./test";

interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly text: string;
}

/** A request as it stands, with methods and addresses that a browser would not send. */
function ask(
	url: string,
	method: string,
	path: string,
	headers: Record<string, string> = {},
	body?: string,
): Promise<Answer> {
	const { hostname, port } = new URL(url);
	return new Promise((resolve, reject) => {
		const asked = askRaw({ hostname, port, method, path, headers }, (response) => {
			const parts: Buffer[] = [];
			response.on("data", (part: Buffer) => parts.push(part));
			response.on("end", () => {
				const text = Buffer.concat(parts).toString();
				resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
			});
		});
		asked.on("error", reject);
		asked.end(body);
	});
}

const id = "019cac2e-8b40-7f16-a3d9-52c8e0b7146a";
const form = { "content-type": "application/json" };

const refused: readonly [string, string, number, string, Record<string, string>?, string?][] = [
	["GET", "/api/v1/articles/%E0%A4%A", 400, "invalid"],
	["GET", "/articles/%E0%A4%A", 400, "invalid"],
	["GET", "/api/auth/%E0%A4%A", 400, "invalid"],
	["GET", "/api/v1/self?__proto__=1", 400, "invalid"],
	["GET", "/api/v1/nothing", 404, "not-found"],
	["POST", "/api/v1/nothing", 404, "not-found", {}, "x"],
	["PATCH", "/api/v1/self", 405, "method-not-allowed", {}, "x"],
	["DELETE", `/api/v1/articles/${id}/desk`, 405, "method-not-allowed"],
	["TRACE", "/", 405, "method-not-allowed"],
	["TRACE", "/api/v1/self", 405, "method-not-allowed"],
	["TRACE", "/api/auth/csrf", 405, "method-not-allowed"],
	["GET", "/api/auth/callback/credentials", 405, "method-not-allowed"],
	["POST", "/api/auth/callback/credentials", 400, "invalid", form, "{"],
	["POST", "/api/auth/callback/credentials", 413, "too-large", form, "x".repeat(20_000)],
	[
		"GET",
		"/api/auth/csrf",
		400,
		"invalid",
		{ cookie: "next-auth.callback-url=javascript:alert(1)" },
	],
];

for (const [method, path, status, code, headers = {}, body] of refused) {
	test(`HD-07: ${method} ${path} ${body?.slice(0, 1) ?? ""} is ${status} ${code}`, async ({
		scene,
	}) => {
		const { api } = scene;
		const answer = await ask(api.url, method, path, { origin: api.url, ...headers }, body);
		expect(answer.status, answer.text).toBe(status);
		expect(answer.headers["content-type"]).toBe("application/problem+json");
		expect(JSON.parse(answer.text)).toMatchObject({ status, code });
	});
}

for (const image of ["https://example.org/x.png", "http://127.0.0.1:22/", "/favicon.ico"]) {
	test(`SS-16: the framework fetches no picture for anybody: ${image}`, async ({ scene }) => {
		const path = `/_next/image?url=${encodeURIComponent(image)}&w=64&q=75`;
		const { status } = await ask(scene.api.url, "GET", path);
		expect(status).toBe(404);
	});
}

test("an export is not made, and no event written, for HEAD or for a link on another site", async ({
	scene,
}) => {
	const { api, people, standing } = scene;
	const { session } = people.lead;
	const history = { operation: "listEvents", params: { id: standing.dossierId } } as const;
	const newest = async () => {
		const { events } = await api.take(history, session);
		return (events as { seq: number }[])[0]?.seq ?? 0;
	};
	const before = await newest();
	const { cookie = "" } = session;
	for (const path of [
		`/api/v1/articles/${standing.articleId}/export?format=html&marks=all`,
		`/api/v1/dossiers/${standing.dossierId}/export?format=zip&marks=all`,
	]) {
		const head = await ask(api.url, "HEAD", path, { cookie });
		expect([head.status, head.headers.allow]).toEqual([405, "GET, OPTIONS"]);
		const link = await ask(api.url, "GET", path, { cookie, "sec-fetch-site": "cross-site" });
		expect(link.status).toBe(403);
	}
	expect(await newest()).toBe(before);
	const own = `/api/v1/articles/${standing.articleId}/export?format=html&marks=all`;
	expect((await ask(api.url, "GET", own, { cookie, "sec-fetch-site": "same-origin" })).status).toBe(
		200,
	);
	expect(await newest()).toBe(before + 1);
});

test("a connection is kept for longer than a proxy keeps its own", async ({ scene }) => {
	const { headers } = await ask(scene.api.url, "GET", "/api/health/live");
	const [, seconds] = /timeout=(\d+)/.exec(String(headers["keep-alive"])) ?? [];
	expect(Number(seconds)).toBeGreaterThan(60);
});
