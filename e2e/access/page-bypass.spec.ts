import { expect } from "@playwright/test";
import { test } from "./test";

const five = (name: string) => ({ "x-middleware-subrequest": Array(5).fill(name).join(":") });
const tree = encodeURIComponent(JSON.stringify(["", {}, null, "refetch"]));

/** Ways round what stands before a page that have worked somewhere: each makes an address and headers of a path. */
const ways: Readonly<Record<string, (path: string) => [string, Record<string, string>]>> = {
	"as it is": (path) => [path, {}],
	"middleware ×5": (path) => [path, five("middleware")],
	"proxy ×5": (path) => [path, five("proxy")],
	"src/middleware ×5": (path) => [path, five("src/middleware")],
	"src/proxy ×5": (path) => [path, five("src/proxy")],
	"as a component": (path) => [path, { rsc: "1" }],
	"as a component, by its query": (path) => [`${path}?_rsc=1`, { rsc: "1" }],
	"as a prefetch": (path) => [path, { rsc: "1", "next-router-prefetch": "1" }],
	"as a segment": (path) => [
		path,
		{ rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
	],
	"as a part of a tree": (path) => [path, { rsc: "1", "next-router-state-tree": tree }],
	".rsc": (path) => [`${path}.rsc`, { rsc: "1" }],
	".segments": (path) => [`${path}.segments/_tree.segment.rsc`, { rsc: "1" }],
	"_next/data": (path) => [`/_next/data/build${path}.json`, { "x-nextjs-data": "1" }],
	"two slashes": (path) => [`/${path}`, {}],
	"a slash at the end": (path) => [`${path}/`, {}],
	"a letter written otherwise": (path) => [path.replace("d", "%64").replace("a", "%61"), {}],
	"a dot on the way": (path) => [`/.${path}`, {}],
	"rewritten by a header": (path) => ["/sign-in", { "x-middleware-rewrite": path }],
	"the original of another": (path) => [
		"/sign-in",
		{ "x-original-url": path, "x-rewrite-url": path },
	],
	"an action": (path) => [path, { "next-action": "0".repeat(42) }],
};

for (const [way, make] of Object.entries(ways)) {
	test(`AZ-11: a page shows nothing to nobody or a stranger: ${way}`, async ({ scene }) => {
		const { api, people, standing } = scene;
		const words = ["Le contrat est", "ministre des Ports", people.lead.id, people.lead.email];
		const paths = [
			`/dossiers/${standing.dossierId}`,
			`/dossiers/${standing.dossierId}/review`,
			`/dossiers/${standing.dossierId}/settings`,
			`/articles/${standing.articleId}`,
		];
		for (const path of paths) {
			for (const credentials of [{}, people.stranger.session, people.administrator.session]) {
				const [address, headers] = make(path);
				const method = way === "an action" ? "POST" : "GET";
				const answer = await fetch(`${api.url}${address}`, {
					method,
					redirect: "manual",
					headers: { ...headers, ...credentials, origin: api.url },
					...(method === "POST" ? { body: "[]" } : {}),
				});
				const text = await answer.text();
				const told = words.filter((word) => text.includes(word));
				expect({ address, told }).toEqual({ address, told: [] });
				expect(answer.status, address).toBeLessThan(500);
			}
		}
	});
}

test("AZ-11: the words that are looked for are on the pages of who may see them", async ({
	scene,
}) => {
	const { api, people, standing } = scene;
	const read = async (path: string) =>
		(await fetch(`${api.url}${path}`, { headers: { ...people.lead.session } })).text();
	expect(await read(`/articles/${standing.articleId}`)).toContain("Le contrat est");
	expect(await read(`/dossiers/${standing.dossierId}/settings`)).toContain(people.lead.id);
});

test("AZ-13: no page that a checker sees has a hash, a token or somebody’s address in it", async ({
	scene,
}) => {
	const { api, people, standing } = scene;
	const others = Object.entries(people).filter(([key]) => key !== "checker");
	const secret = [...others.map(([, { email }]) => email), "passwordHash", "$argon2", "rcp_"];
	const paths = ["", "/review", "/settings", "/activity", "/statements", "/import"];
	const pages = ["/", ...paths.map((path) => `/dossiers/${standing.dossierId}${path}`)];
	for (const path of [...pages, `/articles/${standing.articleId}`]) {
		for (const headers of [{}, { rsc: "1" }]) {
			const answer = await fetch(`${api.url}${path}`, {
				headers: { ...headers, ...people.checker.session },
			});
			const text = await answer.text();
			const told = secret.filter((words) => text.includes(words));
			expect({ path, status: answer.status, told }).toEqual({ path, status: 200, told: [] });
		}
	}
});
