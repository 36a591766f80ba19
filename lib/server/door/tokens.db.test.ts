import { encode } from "next-auth/jwt";
import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { meantMemberHeader } from "@/lib/domain/meant-member";
import { tokenLimits, tokenPattern } from "@/lib/domain/token";
import { type TokenScope, tokenScopeNames } from "@/lib/domain/token-scopes";
import { sha256 } from "@/lib/server/store/events";
import { createToken } from "@/lib/server/tokens/create-token";
import { listTokens } from "@/lib/server/tokens/list-tokens";
import { revokeToken } from "@/lib/server/tokens/revoke-token";
import {
	codeOf,
	type Newsroom,
	type TestActor,
	take,
	test,
	testSecret,
} from "@/lib/testing/newsroom";
import { actorOf, actorOfCookie, nobody, stillThere } from "./actor";
import { sessionLimits } from "./session-rules";

async function make(member: TestActor, scopes: readonly TokenScope[] = tokenScopeNames, days = 1) {
	const id = uuidv7();
	const body = { opId: uuidv7(), name: "Veille", scopes: [...scopes], days };
	const { token } = take(await createToken(member, id, body));
	if (token === null) throw new Error("a new token is shown");
	return { id, token, body };
}

function bearing(authorization: string): Request {
	return new Request("http://localhost:3000/api/v1/self", { headers: { authorization } });
}

const actorOfToken = (token: string) => actorOf(bearing(`Bearer ${token}`));

const update = (newsroom: Newsroom, table: "ApiToken" | "Session", set: string, id: string) =>
	newsroom.database.owner.query(`UPDATE "${table}" SET ${set} WHERE "id" = $1`, [id]);

describe("AU-29: a token", () => {
	test("makes its bearer the member, within its scopes, in any spelling of the scheme", async ({
		newsroom,
	}) => {
		const member = await newsroom.addMember("checker");
		const { token } = await make(member, ["read", "review"]);
		for (const scheme of ["Bearer", "bearer", "BEARER"]) {
			const actor = await actorOf(bearing(`${scheme} ${token}`));
			expect(actor).toMatchObject({
				kind: "member",
				scope: { ...member.scope, tokenScopes: ["read", "review"] },
				credential: { kind: "token", hash: sha256(token) },
			});
		}
	});

	test("DI-05: makes nobody of who names another member in the request", async ({ newsroom }) => {
		const [member, other] = [
			await newsroom.addMember("checker"),
			await newsroom.addMember("admin"),
		];
		const { token } = await make(member, ["read"]);
		const meant = (id: string) => {
			const headers = { authorization: `Bearer ${token}`, [meantMemberHeader]: id };
			return actorOf(new Request("http://localhost:3000/api/v1/self", { headers }));
		};
		expect((await meant(member.scope.memberId)).kind).toBe("member");
		for (const id of [other.scope.memberId, "", "none"]) expect(await meant(id)).toBe(nobody);
	});

	test("is shown once, and kept as a hash", async ({ newsroom }) => {
		const member = await newsroom.addMember("checker");
		const { id, token, body } = await make(member);
		expect(token).toMatch(tokenPattern);
		expect(take(await createToken(member, id, body)).token).toBeNull();
		const { rows } = await newsroom.database.owner.query(
			'SELECT * FROM "ApiToken" WHERE "id" = $1',
			[id],
		);
		expect(rows[0].hash).toBe(sha256(token));
		expect(JSON.stringify(rows)).not.toContain(token);
		const [view] = take(await listTokens(member));
		expect(view).toMatchObject({ id, hint: token.slice(0, 8), revokedAt: null, lastUsedAt: null });
		expect(JSON.stringify(view)).not.toContain(rows[0].hash);
	});

	test("ends when it is revoked, which can be said twice", async ({ newsroom }) => {
		const member = await newsroom.addMember("checker");
		const [ended, other] = [await make(member), await make(member)];
		const before = await actorOfToken(ended.token);
		take(await revokeToken(member, ended.id, uuidv7()));
		const [first] = take(await listTokens(member)).filter(({ id }) => id === ended.id);
		take(await revokeToken(member, ended.id, uuidv7()));
		expect(await actorOfToken(ended.token)).toBe(nobody);
		expect(await stillThere(before)).toBe(nobody);
		expect((await actorOfToken(other.token)).kind).toBe("member");
		const [again] = take(await listTokens(member)).filter(({ id }) => id === ended.id);
		expect(again?.revokedAt).toBe(first?.revokedAt);
	});

	test("ends by itself", async ({ newsroom }) => {
		const member = await newsroom.addMember("checker");
		const { id, token } = await make(member, ["read"], 2);
		const [view] = take(await listTokens(member));
		const lasts = Date.parse(view?.expiresAt ?? "") - Date.parse(view?.createdAt ?? "");
		expect(lasts).toBe(2 * 86_400_000);
		await update(newsroom, "ApiToken", "\"expiresAt\" = now() + interval '1 minute'", id);
		expect((await actorOfToken(token)).kind).toBe("member");
		await update(newsroom, "ApiToken", `"expiresAt" = now() - interval '1 second'`, id);
		expect(await actorOfToken(token)).toBe(nobody);
	});

	test("AU-15: of a disabled member makes nobody of its bearer", async ({ newsroom }) => {
		const member = await newsroom.addMember("admin");
		const { token } = await make(member);
		const actor = await actorOfToken(token);
		await newsroom.database.owner.query(
			'UPDATE "Member" SET "disabledAt" = now() WHERE "id" = $1',
			[member.scope.memberId],
		);
		expect(await actorOfToken(token)).toBe(nobody);
		expect(await stillThere(actor)).toBe(nobody);
	});

	test("AU-14: has the role that its member has now", async ({ newsroom }) => {
		const member = await newsroom.addMember("reviewer");
		const { token } = await make(member);
		const sql = 'UPDATE "Member" SET "role" = \'checker\' WHERE "id" = $1';
		await newsroom.database.owner.query(sql, [member.scope.memberId]);
		expect(await actorOfToken(token)).toMatchObject({ scope: { role: "checker" } });
	});

	test("remembers when it was used, once a minute", async ({ newsroom }) => {
		const member = await newsroom.addMember("checker");
		const { id, token } = await make(member);
		const lastUsed = async () => take(await listTokens(member))[0]?.lastUsedAt ?? null;
		expect(await lastUsed()).toBeNull();
		const actor = await actorOfToken(token);
		const first = await lastUsed();
		expect(Math.abs(Date.parse(first ?? "") - Date.now())).toBeLessThan(60_000);
		await actorOfToken(token);
		expect(await lastUsed()).toBe(first);
		await update(newsroom, "ApiToken", "\"lastUsedAt\" = now() - interval '61 seconds'", id);
		const before = await lastUsed();
		await stillThere(actor);
		expect(await lastUsed(), "to be still there is no use").toBe(before);
		await actorOfToken(token);
		expect(await lastUsed()).not.toBe(before);
	});

	test("is one of fifty that live at most; ended ones do not count", async ({ newsroom }) => {
		const member = await newsroom.addMember("checker");
		const made = [];
		for (let n = 0; n < tokenLimits.living; n += 1) made.push(await make(member));
		const one = { opId: uuidv7(), name: "Une de trop", scopes: ["read" as const], days: 1 };
		expect(codeOf(await createToken(member, uuidv7(), one))).toBe("too-many");
		take(await revokeToken(member, made[0]?.id ?? "", uuidv7()));
		await update(
			newsroom,
			"ApiToken",
			`"expiresAt" = now() - interval '1 second'`,
			made[1]?.id ?? "",
		);
		await make(member);
		await make(member);
		expect(codeOf(await createToken(member, uuidv7(), one))).toBe("too-many");
		expect(take(await listTokens(member))).toHaveLength(tokenLimits.living + 2);
		const other = await newsroom.addMember("checker");
		await make(other);
	});

	test("is one of fifty even when many are made at once", async ({ newsroom }) => {
		const member = await newsroom.addMember("checker");
		for (let n = 0; n < tokenLimits.living - 1; n += 1) await make(member);
		const codes = await Promise.all(
			Array.from({ length: 5 }, async () => {
				const body = { opId: uuidv7(), name: "Veille", scopes: ["read" as const], days: 1 };
				return codeOf(await createToken(member, uuidv7(), body));
			}),
		);
		expect(codes.sort()).toEqual(["ok", ...Array(4).fill("too-many")]);
	});

	test("is listed for its owner alone, and ended by nobody else", async ({ newsroom }) => {
		const [owner, other] = [await newsroom.addMember("checker"), await newsroom.addMember("admin")];
		const { id, token } = await make(owner);
		expect(take(await listTokens(other))).toEqual([]);
		expect(codeOf(await revokeToken(other, id, uuidv7()))).toBe("not-found");
		expect(codeOf(await revokeToken(other, uuidv7(), uuidv7()))).toBe("not-found");
		expect((await actorOfToken(token)).kind).toBe("member");
	});

	test("AZ-06: makes no other, and changes nothing about its member", async ({ newsroom }) => {
		const member = await newsroom.addMember("admin");
		const { token } = await make(member);
		const bearer = await actorOfToken(token);
		const body = { opId: uuidv7(), name: "Encore", scopes: ["admin" as const], days: 366 };
		expect(codeOf(await createToken(bearer, uuidv7(), body))).toBe("token-scope");
	});
});

test("AU-18: what is no token makes nobody of who sends it", async ({ newsroom }) => {
	const { token } = await make(await newsroom.addMember("admin"));
	const words = [
		...["Bearer %E0%A4%A", "Bearer", "Bearer ", "bearer null", "Bearer undefined"],
		...[`Bearer ${token}, Bearer ${token}`, `Bearer ${token} ${token}`, `Bearer  ${token}x`],
		...[`Bearer rcx${token.slice(3)}`, `Bearer ${token.slice(0, -1)}`, `Bearer ${sha256(token)}`],
		`Bearer ${"a".repeat(100_000)}`,
	];
	for (const authorization of words) expect(await actorOf(bearing(authorization))).toBe(nobody);
});

describe("a session cookie", () => {
	async function openSession(newsroom: Newsroom) {
		const { scope } = await newsroom.addMember("reviewer");
		const id = uuidv7();
		const sql = 'INSERT INTO "Session" ("id", "memberId") VALUES ($1, $2)';
		await newsroom.database.owner.query(sql, [id, scope.memberId]);
		return { id, scope, cookie: await encode({ token: { sid: id }, secret: testSecret }) };
	}

	test("makes whoever has it the member, with every scope", async ({ newsroom }) => {
		const { id, scope, cookie } = await openSession(newsroom);
		expect(await actorOfCookie(cookie)).toEqual({
			kind: "member",
			scope: { ...scope, tokenScopes: null },
			credential: { kind: "session", id },
		});
	});

	test("AU-17: that was made, bent or meant for something else makes nobody of anybody", async ({
		newsroom,
	}) => {
		const { id, cookie } = await openSession(newsroom);
		const forged = [
			...[undefined, "", "x", id, cookie.slice(0, -3), `${cookie}x`, "a".repeat(5000)],
			await encode({ token: { sid: id }, secret: `${testSecret}x` }),
			await encode({ token: { sid: id }, secret: testSecret, salt: "csrf" }),
			await encode({ token: { sid: id }, secret: testSecret, maxAge: -60 }),
			await encode({ token: { sid: "'" }, secret: testSecret }),
			await encode({ token: {}, secret: testSecret }),
		];
		for (const other of forged) expect(await actorOfCookie(other), other).toBe(nobody);
	});

	test("ends with its session: when it is ended, idle, or too old", async ({ newsroom }) => {
		const ways = [
			'"endedAt" = now()',
			`"seenAt" = now() - interval '${sessionLimits.idle + 1000} milliseconds'`,
			`"createdAt" = now() - interval '${sessionLimits.absolute + 1000} milliseconds'`,
		];
		for (const way of ways) {
			const { id, cookie } = await openSession(newsroom);
			const actor = await actorOfCookie(cookie);
			expect(actor.kind).toBe("member");
			await update(newsroom, "Session", way, id);
			expect(await actorOfCookie(cookie), way).toBe(nobody);
			expect(await stillThere(actor), way).toBe(nobody);
		}
	});
});
