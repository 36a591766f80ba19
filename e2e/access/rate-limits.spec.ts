import { expect } from "@playwright/test";
import { queryAsApplication } from "../fixtures/database";
import type { Demo } from "../fixtures/demo";
import type { ApiRequest } from "../fixtures/newsroom-api";
import { letIn } from "./let-in";
import { makeToken } from "./people";
import { requests } from "./requests";
import { test } from "./test";

/** Begins an hour in which what is done counts, as no machine is too slow for it. A minute it is of itself. */
async function openWindow(demo: Demo, key: string): Promise<void> {
	const sql = `INSERT INTO "LoginLimit" ("key", "points", "expire") VALUES ($1, 0, now() + interval '1 hour')`;
	await queryAsApplication(demo, sql, [key]);
}

/** How often a member may call what costs much, in a minute, and what spends of the same share. */
const limits = [
	{ name: "draftImport", limit: "import", allowed: 60, sharer: "draftImport" },
	{ name: "exportArticle", limit: "export", allowed: 30, sharer: "exportDossier" },
	{ name: "search", limit: "search", allowed: 300, sharer: "search" },
] as const;

for (const { name, limit, allowed, sharer } of limits) {
	test(`RL-06: ${name} is refused the ${allowed + 1}st time in a minute, by session and by token`, async ({
		scene,
	}) => {
		const { api, demo, people } = scene;
		const member = await letIn(scene);
		const { credentials } = await makeToken(api, member, ["read", "annotate"]);
		const request: ApiRequest = { operation: name, ...(await requests[name]?.(scene, member)) };
		const same: ApiRequest = { operation: sharer, ...(await requests[sharer]?.(scene, member)) };
		const both = [member.session, credentials];
		await openWindow(demo, `${limit}:${member.id}`);
		for (let done = 0; done < allowed; done += 10) {
			const some = Array.from({ length: 10 }, (_, n) => api.send(request, both[n % 2]));
			const statuses = (await Promise.all(some)).map(({ status }) => status);
			expect(statuses).toEqual(statuses.map(() => 200));
		}
		const refused = await Promise.all(
			[request, same].flatMap((one) => both.map((way) => api.send(one, way))),
		);
		for (const { headers, json } of refused) {
			const problem = json();
			expect(problem).toMatchObject({ status: 429, code: "too-many" });
			const wait = Number(headers.get("retry-after"));
			expect(wait).toBe(problem.retryAfter);
			expect(wait).toBeGreaterThan(0);
			expect(wait).toBeLessThanOrEqual(3600);
		}
		expect((await api.send(request, people.checker.session)).status, "of another").toBe(200);
		const other = { operation: "readArticle", params: { id: scene.standing.articleId } } as const;
		expect((await api.send(other, member.session)).status, "of something else").toBe(200);
	});
}
