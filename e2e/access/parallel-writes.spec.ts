import { once } from "node:events";
import { createConnection, createServer, type Server } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { isOperationName } from "@/lib/domain/contract/addresses";
import { queryAsApplication } from "../fixtures/database";
import { type ApiRequest, NewsroomApi } from "../fixtures/newsroom-api";
import { freePort } from "../fixtures/start-newsroom";
import { startWebProcess } from "../fixtures/start-web-process";
import { makeToken } from "./people";
import { requests } from "./requests";
import type { Scene } from "./scene";
import { test } from "./test";

/** How many edit one revision at once, and what reads the thing. */
const edits = [
	["placeAnnotation+edit", "readAnnotation", 50],
	["placeLink+edit", "readLink", 10],
	["placeMembership+edit", "readMembership", 10],
	["placeStatement+edit", "readStatement", 10],
	["placeSpeaker+edit", "readSpeaker", 10],
	["putArticle+edit", "readArticle", 10],
	["placeDossier+edit", "readDossier", 10],
] as const;

for (const [row, read, times] of edits) {
	test(`DI-01, DI-02: ${row}, ${times} at once: one is kept, the others are given what is there now`, async ({
		scene,
	}) => {
		const { api, people } = scene;
		const { session } = people.lead;
		const request = await requestOf(scene, row);
		const all = await Promise.all(
			Array.from({ length: times }, () => api.send(withOperation(request, uuidv7()), session)),
		);
		const kept = all.filter(({ status }) => status === 200);
		const stale = all.filter(({ status }) => status === 409).map(({ json }) => json());
		expect([kept.length, stale.length]).toEqual([1, times - 1]);
		const { params = {} } = request;
		const current = await api.take({ operation: read, params }, session);
		expect(current).toMatchObject({ id: params.id, revision: 2 });
		for (const problem of stale) {
			expect(problem).toMatchObject({ code: "stale", revision: 2, current: steady(current) });
		}
	});
}

test("DI-02: a token that may not read is told the revision and nothing else", async ({
	scene,
}) => {
	const { api, people } = scene;
	const { credentials } = await makeToken(api, people.lead, ["annotate"]);
	const request = await requestOf(scene, "placeAnnotation+edit");
	await api.take(request, people.author.session);
	const late = await api.send(withOperation(request, uuidv7()), credentials);
	expect(late.json()).toEqual({
		...{ type: "urn:recoupe:problem:stale", status: 409, code: "stale", revision: 2 },
		title: expect.any(String),
	});
});

test("DI-03: one operation twenty times at once has one outcome", async ({ scene }) => {
	const { api, people } = scene;
	for (const row of ["placeAnnotation", "placeAnnotation+edit", "placeDossier", "createToken"]) {
		const request = await requestOf(scene, row);
		const all = await Promise.all(
			Array.from({ length: 20 }, () => api.send(request, people.lead.session)),
		);
		const receipts = all.map(({ json }) => JSON.stringify({ ...json(), token: null }));
		expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
		expect(new Set(receipts).size, row).toBe(1);
		const shown = all.filter(({ text }) => text.includes("rcp_"));
		expect(shown).toHaveLength(row === "createToken" ? 1 : 0);
		expect(await countEvents(scene, request)).toBe(1);
	}
});

test("DI-03: an operation whose server was killed between commit and answer has one outcome", async ({
	scene,
}) => {
	const { api, demo, people } = scene;
	const { credentials } = await makeToken(api, people.lead);
	const web = await startWebProcess(demo);
	const deaf = await startDeafProxy(web.port);
	const request = await requestOf(scene, "placeAnnotation");
	const lost = new NewsroomApi(deaf.url).send(request, credentials).catch(() => "no answer");
	while ((await countEvents(scene, request)) === 0) await sleep(5);
	await web.kill();
	deaf.server.close();
	expect(await lost).toBe("no answer");
	const again = await startWebProcess(demo, web.port);
	try {
		const both = [api, new NewsroomApi(again.url)];
		const all = await Promise.all(
			Array.from({ length: 20 }, (_, n) => both[n % 2]?.take(request, credentials)),
		);
		expect(new Set(all.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
		expect(all[0]).toMatchObject({ ...(await keptEvent(scene, request)), id: request.params?.id });
		expect(await countEvents(scene, request)).toBe(1);
	} finally {
		await again.kill();
	}
});

async function requestOf(scene: Scene, row: string): Promise<ApiRequest> {
	const [operation = ""] = row.split("+");
	if (!isOperationName(operation)) throw new Error(`no operation: ${operation}`);
	return { operation, ...(await requests[row]?.(scene, scene.people.lead)) };
}

function withOperation(request: ApiRequest, opId: string): ApiRequest {
	return { ...request, body: { ...(request.body as object), opId } };
}

/** A thing without what the reading of it adds that moves by itself. */
function steady({ lastActivity: _, ...thing }: Record<string, unknown>) {
	return thing;
}

function opIdOf({ body }: ApiRequest): string {
	return (body as { opId: string }).opId;
}

async function countEvents({ demo }: Scene, request: ApiRequest): Promise<number> {
	const sql = `SELECT count(*)::int AS n FROM "Event" WHERE "opId" = $1`;
	const [row] = await queryAsApplication(demo, sql, [opIdOf(request)]);
	return Number(row?.n);
}

async function keptEvent({ demo }: Scene, request: ApiRequest) {
	const sql = `SELECT "seq", "at" FROM "Event" WHERE "opId" = $1`;
	const [row] = await queryAsApplication(demo, sql, [opIdOf(request)]);
	return { seq: row?.seq, at: row === undefined ? null : (row.at as Date).toISOString() };
}

/** A way to a server by which requests arrive and no answer comes back. */
async function startDeafProxy(to: number): Promise<{ url: string; server: Server }> {
	const port = await freePort();
	const server = createServer((caller) => {
		const onward = createConnection(to, "127.0.0.1");
		caller.pipe(onward);
		onward.resume();
		for (const end of [caller, onward]) {
			end.on("error", () => undefined);
			end.on("close", () => [caller, onward].map((other) => other.destroy()));
		}
	}).listen(port, "127.0.0.1");
	await once(server, "listening");
	return { url: `http://127.0.0.1:${port}`, server };
}
