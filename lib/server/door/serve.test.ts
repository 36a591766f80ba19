import { describe, expect, test } from "vitest";
import { operationNames } from "@/lib/domain/contract/addresses";
import { operationOf } from "@/lib/domain/contract/operations";
import { ok } from "@/lib/domain/result";
import { isFromElsewhere } from "./same-origin";
import { serveResponse } from "./serve";

const address =
	"http://localhost:3000/api/v1/articles/019cac2e-8b40-7f16-a3d9-52c8e0b7146a/export?format=html";

async function ask(method: string, headers: Record<string, string> = {}) {
	const asked: string[] = [];
	const handle = serveResponse("exportArticle", async ({ params }) => {
		asked.push(params.id);
		return ok(new Response());
	});
	const params = Promise.resolve({ id: "019cac2e-8b40-7f16-a3d9-52c8e0b7146a" });
	const answer = await handle(new Request(address, { method, headers }), { params });
	const { code } = (await answer.json()) as { code: string };
	return { status: answer.status, code, asked };
}

describe("a read that is an event", () => {
	test("is every export and nothing else", () => {
		const recorded = operationNames.filter((name) => operationOf(name).recorded);
		expect(recorded).toEqual(["exportDossier", "backUpDossier", "exportArticle"]);
	});

	test("is not made for its head", async () => {
		expect(await ask("HEAD")).toEqual({ status: 405, code: "method-not-allowed", asked: [] });
	});

	test.each(["cross-site", "same-site"])(
		"AU-21: is not made for a page that is %s",
		async (site) => {
			const headers = { "sec-fetch-site": site, cookie: "recoupe-session=x" };
			expect(await ask("GET", headers)).toEqual({ status: 403, code: "cross-origin", asked: [] });
		},
	);

	test("AU-21: is made from the newsroom’s pages, from an address that was typed, and for a token", () => {
		const from = (headers: Record<string, string>) =>
			isFromElsewhere(new Request(address, { headers }));
		expect(from({ "sec-fetch-site": "same-origin" })).toBe(false);
		expect(from({ "sec-fetch-site": "none" })).toBe(false);
		expect(from({})).toBe(false);
		const token = { authorization: "Bearer rcp_x", "sec-fetch-site": "cross-site" };
		expect(from(token)).toBe(false);
		expect(from({ ...token, authorization: "Basic x" })).toBe(true);
	});
});
