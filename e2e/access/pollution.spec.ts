import { expect } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { addressOf, isOperationName } from "@/lib/domain/contract/addresses";
import { operationOf } from "@/lib/domain/contract/operations";
import type { ApiRequest } from "../fixtures/newsroom-api";
import { accessRows } from "./expected-access";
import { letIn } from "./let-in";
import { requests } from "./requests";
import type { Scene } from "./scene";
import { test } from "./test";

const assigned = {
	role: "admin",
	status: "APPROVED",
	approvedById: "01890000-0000-7000-8000-000000000000",
	authorId: "01890000-0000-7000-8000-000000000000",
	createdById: "01890000-0000-7000-8000-000000000000",
	createdAt: "2026-01-01T00:00:00.000Z",
	layer: "shared",
	memberId: "01890000-0000-7000-8000-000000000000",
	teamId: "01890000-0000-7000-8000-000000000000",
	version: 1,
	passwordHash: "x",
};

const withBody = accessRows.flatMap((row) => {
	if (!isOperationName(row.operation)) return [];
	const { body, limit } = operationOf(row.operation);
	return "_zod" in (body ?? {}) ? [{ ...row, limit }] : [];
});
const withQuery = accessRows.filter(
	({ operation }) => isOperationName(operation) && addressOf(operation).method !== "POST",
);

test("there are bodies and queries to look at", () => {
	expect(withBody.length).toBeGreaterThan(20);
	expect(withQuery.length).toBeGreaterThan(50);
});

for (const row of withBody) {
	test(`AZ-05, IN-23: ${row.name} takes no field that it does not know`, async ({ scene }) => {
		const request = await requestOf(scene, row.name, row.operation);
		const written = JSON.stringify(request.body);
		const bodies = [
			...Object.entries(assigned).map(([key, value]) => withField(written, key, value)),
			withField(written, "__proto__", { polluted: 1 }),
			withField(written, "constructor", { prototype: { polluted: 1 } }),
			withField(written, "\\u005f_proto__", { polluted: 1 }),
			`[${written}]`,
			"null",
			"",
			`${written}${written}`,
			written.replace(/^\{("[^"]+":)/, `{$1"x",$1`),
		];
		// Of some there are only so many in a minute, and others here use them too.
		const isLimited = row.limit !== undefined;
		const { session } = isLimited ? await letIn(scene, true) : scene.people.lead;
		const answers = await Promise.all(
			bodies.map((body) => scene.api.send({ ...request, body }, session)),
		);
		expect(answers.map(({ code }) => code)).toEqual(bodies.map(() => "invalid"));
		expect(answers.map(({ status }) => status)).toEqual(bodies.map(() => 400));
		expect(
			await scene.api.send({ operation: "readSelf" }, scene.people.lead.session),
		).toMatchObject({
			status: 200,
		});
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
	});
}

for (const row of withQuery) {
	test(`AZ-18, IN-23: ${row.name} takes no key twice and none that it does not know`, async ({
		scene,
	}) => {
		const request = await requestOf(scene, row.name, row.operation);
		const query = Object.entries((request.query ?? {}) as Record<string, string>);
		const known = query[0]?.[0] ?? "cursor";
		const value = query[0]?.[1] ?? "x";
		const polluted: [string, string][][] = [
			[...query, [known, value], [known, uuidv7()]],
			[...query, [`${known}[]`, value]],
			[...query, [`${known}[$ne]`, value]],
			[...query, ["constructor", "x"]],
			[...query, ["role", "admin"]],
		];
		const answers = await Promise.all(
			polluted.map((pairs) =>
				scene.api.send({ ...request, query: pairs }, scene.people.lead.session),
			),
		);
		expect(answers.map(({ code }) => code)).toEqual(polluted.map(() => "invalid"));
	});
}

test("IN-23: __proto__ in an address is no key: the framework drops it, or it is refused", async ({
	scene,
}) => {
	const { api, people } = scene;
	for (const key of ["__proto__", "__proto__[polluted]", "constructor[prototype][polluted]"]) {
		const request: ApiRequest = { operation: "readSelf", query: [[key, "1"]] };
		const { text, code } = await api.send(request, people.lead.session);
		expect([null, "invalid"], key).toContain(code);
		expect(text).not.toContain("polluted");
	}
	const after = await api.take({ operation: "readSelf" }, people.lead.session);
	expect(after).toMatchObject({ id: people.lead.id });
});

const lists = accessRows.filter(
	(row) => row.name.startsWith("list") && isPaged(row.name) && row.cell("lead") === "200",
);

test("there are lists with pages", () => {
	expect(lists.length).toBeGreaterThan(10);
});

for (const { name, operation } of lists) {
	test(`RL-05: ${name} gives no page that nobody asks for rightly`, async ({ scene }) => {
		const request = await requestOf(scene, name, operation);
		const ask = (query: Record<string, string>) =>
			scene.api.send({ ...request, query }, scene.people.lead.session);
		const cursors = [
			...["", "x", "%00", "\u0000", "aQ", "é".repeat(60), "a".repeat(201)],
			...["1", "i1", "e1", "ix", `i${"0".repeat(36)}`, "e-1", "e1e9", `i${uuidv7()}'`].map(encode),
		];
		// The history counts down, every other list goes up; each knows the cursor of the other for a wrong one.
		const wrong =
			name === "listEvents" ? cursors.filter((cursor) => cursor !== encode("e1")) : cursors;
		const answers = [];
		if (name !== "listEvents") {
			for (const limit of [
				"0",
				"-1",
				"201",
				"100000",
				"1e9",
				"abc",
				"",
				"1.5",
				" 1",
				"٣",
				"0x10",
			]) {
				answers.push([`limit ${limit}`, (await ask({ limit })).code]);
			}
		}
		for (const cursor of wrong) answers.push([`cursor ${cursor}`, (await ask({ cursor })).code]);
		expect(answers).toEqual(answers.map(([what]) => [what, "invalid"]));
	});
}

test("RL-05: the cursor of another list or of a foreign dossier shows nothing of it", async ({
	scene,
}) => {
	const { api, people, standing } = scene;
	const { session } = people.lead;
	await scene.mark();
	const params = { id: standing.dossierId };
	const paged = { operation: "listAnnotations", params, query: { limit: "1" } } as const;
	const { next } = await api.take(paged, session);
	const cursor = String(next);
	const other = { operation: "listLinks", params, query: { cursor } } as const;
	expect((await api.send(other, session)).status).toBe(200);
	const stranger = people.stranger.session;
	expect((await api.send(other, stranger)).code).toBe("not-found");
	const ids = async (query: Record<string, string>) => {
		const { list } = await api.take({ operation: "listDossiers", query }, stranger);
		return (list as { id: string }[]).map(({ id }) => id);
	};
	const own = await ids({ limit: "200" });
	expect(own).not.toContain(standing.dossierId);
	expect(own).toEqual(expect.arrayContaining(await ids({ cursor })));
});

async function requestOf(scene: Scene, name: string, operation: string): Promise<ApiRequest> {
	if (!isOperationName(operation)) throw new Error(`no operation: ${operation}`);
	return { operation, ...(await requests[name]?.(scene, scene.people.lead)) };
}

function isPaged(name: string): boolean {
	if (!isOperationName(name)) return false;
	const { query } = operationOf(name);
	return query !== undefined && "shape" in query && "cursor" in (query.shape as object);
}

function withField(written: string, key: string, value: unknown): string {
	return written.replace(/^\{/, `{"${key}":${JSON.stringify(value)},`);
}

function encode(cursor: string): string {
	return Buffer.from(cursor).toString("base64url");
}
