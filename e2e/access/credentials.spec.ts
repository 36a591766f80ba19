import { createHash, createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { uuidv7 } from "uuidv7";
import { queryAsApplication } from "../fixtures/database";
import type { ApiRequest } from "../fixtures/newsroom-api";
import { addPerson, disable, makeToken } from "./people";
import type { Scene } from "./scene";
import { test } from "./test";

const self: ApiRequest = { operation: "readSelf" };

test("AU-29: a token is shown once, kept as a hash, and nowhere told again", async ({ scene }) => {
	const { api, people, demo } = scene;
	const { session } = people.author;
	const id = uuidv7();
	const body = { opId: uuidv7(), name: "Veille", scopes: ["read"], days: 1 };
	const request: ApiRequest = { operation: "createToken", params: { id }, body };
	const made = await api.take(request, session);
	const secret = String(made.token);
	expect(secret).toMatch(/^rcp_[A-Za-z0-9_-]{43}$/);
	api.keepSecret(secret);
	expect(await api.take(request, session)).toEqual({ ...made, token: null });
	const listed = await api.send({ operation: "listTokens" }, session);
	expect(listed.text).toContain(id);
	const hash = createHash("sha256").update(secret).digest("hex");
	api.keepSecret(hash);
	await api.send({ operation: "listTokens" }, session);
	const [row] = await queryAsApplication(demo, `SELECT * FROM "ApiToken" WHERE "id" = $1`, [id]);
	expect(row?.hash).toBe(hash);
	expect(JSON.stringify(row)).not.toContain(secret);
	const events = `SELECT p."payload"::text AS t FROM "EventPayload" p JOIN "Event" e USING ("streamId", "seq") WHERE e."opId" = $1`;
	const [event] = await queryAsApplication(demo, events, [body.opId]);
	expect(event?.t).not.toContain(secret);
});

test("AU-29: a token in the address lets nobody in", async ({ scene }) => {
	const { api, people } = scene;
	const { secret } = await makeToken(api, people.author);
	for (const key of ["token", "access_token", "authorization", "api_key", "bearer"]) {
		const request = { ...self, query: { [key]: secret } };
		expect((await api.send(request)).code).toBe("signed-out");
		expect((await api.send(request, people.author.session)).code).toBe("invalid");
	}
});

test("AU-29: a token is its owner’s to see and to end", async ({ scene }) => {
	const { api, people } = scene;
	const { id, credentials } = await makeToken(api, people.author, ["read", "admin"]);
	const others = await api.send({ operation: "listTokens" }, people.lead.session);
	expect(others.text).not.toContain(id);
	const revocation = {
		operation: "revokeToken",
		params: { id },
		query: { opId: uuidv7() },
	} as const;
	expect((await api.send(revocation, people.lead.session)).code).toBe("not-found");
	await api.take(self, credentials);
	await api.take(revocation, credentials);
	expect((await api.send(self, credentials)).code).toBe("signed-out");
});

test("AU-15: disabling a member ends their sessions and tokens at the next request", async ({
	scene,
}) => {
	const { api, demo } = scene;
	const member = await addPerson(api, demo, "reviewer");
	const { credentials } = await makeToken(api, member);
	await api.take(self, credentials);
	await api.take(self, member.session);
	await disable(demo, member);
	expect((await api.send(self, credentials)).code).toBe("signed-out");
	expect((await api.send(self, member.session)).code).toBe("signed-out");
});

test("AU-14: a role that is taken away is gone at the next request, for session and token", async ({
	scene,
}) => {
	const { api, demo, people, standing } = scene;
	const member = await addPerson(api, demo, "reviewer");
	const params = { id: standing.dossierId, memberId: member.id };
	const body = { opId: uuidv7(), lead: false };
	await api.take({ operation: "placeDossierMember", params, body }, people.second.session);
	const token = await makeToken(api, member);
	const decide = async (): Promise<ApiRequest> => ({
		operation: "makeDecision",
		params: { id: uuidv7() },
		body: scene.decisionBody("annotation", await scene.mark()),
	});
	await api.take(await decide(), member.session);
	await api.take(await decide(), token.credentials);
	const demote = `UPDATE "Member" SET "role" = 'checker' WHERE "id" = $1`;
	await queryAsApplication(demo, demote, [member.id]);
	expect((await api.send(await decide(), member.session)).code).toBe("forbidden");
	expect((await api.send(await decide(), token.credentials)).code).toBe("forbidden");
	expect(await api.take(self, member.session)).toMatchObject({ role: "checker" });
	const told = await fetch(`${api.url}/api/auth/session`, { headers: { ...member.session } });
	expect(Object.keys((await told.json()) as object)).toEqual(["expires"]);
});

test("AU-17: a session that was made, bent or meant for something else lets nobody in", async ({
	scene,
}) => {
	const { api, demo, people } = scene;
	const [name = "", genuine = ""] = (people.lead.session.cookie ?? "").split(/=(.*)/s);
	const secrets = JSON.parse(await readFile(join(demo.dataDir, "secrets.json"), "utf8"));
	const secret = String(secrets.nextauthSecret);
	const sid = await sessionOf(scene);
	expect(
		(await api.send(self, { cookie: `${name}=${await encode({ token: { sid }, secret })}` }))
			.status,
	).toBe(200);
	const forged = {
		"another secret": await encode({ token: { sid }, secret: `${secret}x` }),
		"another purpose": await encode({ token: { sid }, secret, salt: "csrf" }),
		over: await encode({ token: { sid }, secret, maxAge: -60 }),
		"no session": await encode({ token: { sid: uuidv7() }, secret }),
		"a member for a session": await encode({
			token: { sid: people.lead.id, sub: people.lead.id },
			secret,
		}),
		"no id": await encode({ token: { sid: "' OR 1=1 --" }, secret }),
		nothing: await encode({ token: {}, secret }),
		"a flipped bit": flip(genuine),
		"cut off": genuine.slice(0, -5),
		"alg none": unsigned({ alg: "none" }, { sid }),
		"signed and not encrypted": signed({ sid }, secret),
		"the id alone": sid,
		"too long": "a".repeat(5000),
		empty: "",
		"no text": "%E0%A4%A",
	};
	for (const [what, cookie] of Object.entries(forged)) {
		const { status } = await api.send(self, { cookie: `${name}=${cookie}` });
		expect({ what, status }).toEqual({ what, status: 401 });
		const page = await fetch(api.url, {
			headers: { cookie: `${name}=${cookie}` },
			redirect: "manual",
		});
		expect({ what, status: page.status }).toEqual({ what, status: 307 });
	}
});

test("AU-21: another site writes nothing with a member’s cookie", async ({ scene }) => {
	const { api, people } = scene;
	const { cookie = "" } = people.lead.session;
	const id = uuidv7();
	const body = JSON.stringify({ opId: uuidv7(), revision: null, title: "Évasion", summary: "" });
	const put = (headers: Record<string, string>) =>
		fetch(`${api.url}/api/v1/dossiers/${id}`, { method: "PUT", headers, body });
	const json = { "content-type": "application/json" };
	const elsewhere = ["https://evil.example", "null", `${api.url}.evil.example`, "http://localhost"];
	for (const origin of elsewhere) {
		for (const type of [
			"application/json",
			"text/plain",
			"multipart/form-data",
			"application/x-www-form-urlencoded",
		]) {
			const answer = await put({ cookie, origin, "content-type": type });
			expect({ origin, type, status: answer.status }).toEqual({ origin, type, status: 403 });
			expect(await answer.json()).toMatchObject({ code: "cross-origin" });
		}
	}
	expect((await put({ cookie, ...json })).status, "no origin at all").toBe(403);
	expect((await put({ cookie, ...json, "sec-fetch-site": "cross-site" })).status).toBe(403);
	for (const type of [
		"text/plain",
		"multipart/form-data; boundary=x",
		"application/x-www-form-urlencoded",
	]) {
		const answer = await put({ cookie, origin: api.url, "content-type": type });
		expect({ type, status: answer.status }).toEqual({ type, status: 415 });
	}
	const nothing = await api.send({ operation: "readDossier", params: { id } }, people.lead.session);
	expect(nothing.code).toBe("not-found");
});

test("AU-21: a word of authorization neither lends a cookie to another site nor stands in for it", async ({
	scene,
}) => {
	const { api, people } = scene;
	const { cookie = "" } = people.lead.session;
	const { credentials } = await makeToken(api, people.lead);
	const put = async (headers: Record<string, string>) => {
		const id = uuidv7();
		const body = JSON.stringify({ opId: uuidv7(), revision: null, title: "Évasion", summary: "" });
		const answer = await fetch(`${api.url}/api/v1/dossiers/${id}`, {
			method: "PUT",
			headers: { "content-type": "application/json", ...headers },
			body,
		});
		return answer.status;
	};
	const origin = "https://evil.example";
	expect(await put({ cookie, origin, authorization: "Bearer" })).toBe(401);
	expect(await put({ cookie, origin, authorization: "Bearer x" })).toBe(401);
	expect(await put({ cookie, origin, authorization: "Basic eDp5" })).toBe(403);
	// A token is sent by a program, which no other site can make send it.
	expect(await put({ ...credentials })).toBe(200);
	const asked = await fetch(`${api.url}/api/v1/self`, {
		method: "OPTIONS",
		headers: { origin, "access-control-request-headers": "authorization" },
	});
	expect(asked.headers.get("access-control-allow-origin")).toBeNull();
});

async function sessionOf({ demo, people }: Scene): Promise<string> {
	const sql = `SELECT "id" FROM "Session" WHERE "memberId" = $1 AND "endedAt" IS NULL`;
	const [row] = await queryAsApplication(demo, sql, [people.lead.id]);
	return String(row?.id);
}

function flip(token: string): string {
	const at = token.length - 20;
	return `${token.slice(0, at)}${token[at] === "A" ? "B" : "A"}${token.slice(at + 1)}`;
}

function unsigned(header: object, claims: object): string {
	return `${toPart(header)}.${toPart(claims)}.`;
}

function signed(claims: object, secret: string): string {
	const said = `${toPart({ alg: "HS256", typ: "JWT" })}.${toPart(claims)}`;
	return `${said}.${createHmac("sha256", secret).update(said).digest("base64url")}`;
}

function toPart(value: object): string {
	return Buffer.from(JSON.stringify(value)).toString("base64url");
}
