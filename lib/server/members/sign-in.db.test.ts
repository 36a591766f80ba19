import { encode } from "next-auth/jwt";
import { uuidv7 } from "uuidv7";
import { afterEach, describe, expect, vi } from "vitest";
import type { Role } from "@/lib/domain/roles";
import { provideConfig } from "@/lib/server/config";
import { actorOfCookie, nobody } from "@/lib/server/door/actor";
import { sessionLimits } from "@/lib/server/door/session-rules";
import { closeDatabase } from "@/lib/server/store/client";
import { codeOf, type Newsroom, take, test, testConfig, testSecret } from "@/lib/testing/newsroom";
import { addMember } from "./add-member";
import { canSetUp } from "./can-set-up";
import { createFirstAdministrator } from "./create-first-administrator";
import { mintSetupToken } from "./mint-setup-token";
import { readSelf } from "./read-self";
import { setUp } from "./set-up";
import { signIn, signInLimits } from "./sign-in";
import { signOut } from "./sign-out";

const password = "a password of twelve";
let members = 0;

async function join(role: Role = "checker") {
	members += 1;
	const email = `somebody${members}@example.org`;
	const person = { name: `Somebody ${members}`, email, password, role, locale: "en" } as const;
	const { memberId } = take(await addMember(person));
	return { email, memberId };
}

const tokenOf = (sessionId: string): Promise<string> =>
	encode({ token: { sid: sessionId }, secret: testSecret });

async function enter(role: Role = "checker") {
	const { email, memberId } = await join(role);
	const { sessionId } = take(await signIn(email, password, uuidv7()));
	return { email, memberId, sessionId, token: await tokenOf(sessionId) };
}

async function rows({ database }: Newsroom, sql: string, ...values: unknown[]) {
	return (await database.owner.query(sql, values)).rows;
}

describe("a first run", () => {
	const person = { name: "Ada", password, locale: "fr" } as const;

	test("AU-10: of ten at once makes exactly one administrator", async ({ newsroom }) => {
		const token = await mintSetupToken();
		expect(await canSetUp(token)).toBe(true);
		expect(await canSetUp(`${token}x`)).toBe(false);
		const wrong = setUp({ ...person, email: "wrong@example.org", token: "wrong" });
		expect(codeOf(await wrong)).toBe("not-found");
		const all = await Promise.all([
			...Array.from({ length: 9 }, (_, n) =>
				setUp({ ...person, email: `ada${n}@example.org`, token }).then(codeOf),
			),
			createFirstAdministrator({ ...person, email: "unattended@example.org" }).then(codeOf),
		]);
		expect(all.filter((code) => code === "ok")).toHaveLength(1);
		expect(all.filter((code) => code === "not-found")).toHaveLength(9);
		expect(await rows(newsroom, 'SELECT "role" FROM "Member"')).toEqual([{ role: "admin" }]);
		const events = await rows(newsroom, 'SELECT "type" FROM "Event"');
		expect(events).toEqual([{ type: "newsroom.set_up" }]);
	});

	test("AU-09: is over for good once there is a member, also for a token made later", async () => {
		const token = await mintSetupToken();
		expect(await canSetUp(token)).toBe(false);
		const late = setUp({ ...person, email: "late@example.org", token });
		expect(codeOf(await late)).toBe("not-found");
		const unattended = createFirstAdministrator({ ...person, email: "late@example.org" });
		expect(codeOf(await unattended)).toBe("not-found");
	});

	test("AU-09: there are no default accounts", async () => {
		for (const [email, guess] of [
			["admin", "admin"],
			["admin@example.com", "password"],
		] as const) {
			expect(codeOf(await signIn(email, guess, uuidv7()))).toBe("signed-out");
		}
	});
});

describe("a sign-in", () => {
	test("AU-04: fails alike for a wrong password, an unknown and a disabled member", async ({
		newsroom,
	}) => {
		const [known, gone] = [await join(), await join()];
		await rows(newsroom, 'UPDATE "Member" SET "disabledAt" = now() WHERE "id" = $1', gone.memberId);
		const failures = await Promise.all([
			signIn(known.email, "not the password", uuidv7()),
			signIn("nobody@example.org", password, uuidv7()),
			signIn(gone.email, password, uuidv7()),
			signIn("no address", password, uuidv7()),
			signIn(known.email, "x".repeat(2000), uuidv7()),
		]);
		for (const failure of failures) {
			expect(failure).toEqual({ ok: false, failure: { code: "signed-out" } });
		}
	});

	test("AU-01: is refused after five failures, with the right password and from anywhere", async ({
		newsroom,
	}) => {
		const { email } = await join();
		for (let n = 0; n < signInLimits.account; n += 1) {
			expect(codeOf(await signIn(email, "wrong", uuidv7()))).toBe("signed-out");
		}
		const unknown = "unknown@example.org";
		for (let n = 0; n < signInLimits.account; n += 1) await signIn(unknown, "wrong", uuidv7());
		await closeDatabase();
		for (const account of [email, email.toUpperCase(), ` ${email} `, unknown]) {
			const refused = await signIn(account, password, uuidv7());
			expect(refused).toMatchObject({ ok: false, failure: { code: "too-many" } });
			if (refused.ok) throw new Error("it was let in");
			expect(refused.failure.retryAfter).toBeGreaterThan(800);
			expect(refused.failure.retryAfter).toBeLessThanOrEqual(signInLimits.seconds);
		}
		await rows(newsroom, `UPDATE "LoginLimit" SET "expire" = now() - interval '1 second'`);
		expect(codeOf(await signIn(email, password, uuidv7()))).toBe("ok");
	});

	test("AU-01: is tried five times and no more, however many tries come at once", async () => {
		const { email } = await join();
		const codes = await Promise.all(
			Array.from({ length: 20 }, () => signIn(email, "wrong", uuidv7()).then(codeOf)),
		);
		expect(codes.filter((code) => code === "signed-out")).toHaveLength(signInLimits.account);
		expect(codes.filter((code) => code === "too-many")).toHaveLength(20 - signInLimits.account);
	});

	test("AU-02: of many accounts from one address is refused, and from another goes on", async () => {
		const { email } = await join();
		const address = uuidv7();
		for (let n = 0; n < signInLimits.address; n += 1)
			await signIn(`spray${n}@x.org`, "wrong", address);
		expect(codeOf(await signIn(email, password, address))).toBe("too-many");
		expect(codeOf(await signIn(email, password, uuidv7()))).toBe("ok");
	}, 60_000);

	test("AU-03: that succeeds gives the tries back, and locks nobody who is in", async () => {
		const { email, token } = await enter();
		for (let round = 0; round < 3; round += 1) {
			for (let n = 1; n < signInLimits.account; n += 1) await signIn(email, "wrong", uuidv7());
			expect(codeOf(await signIn(email, password, uuidv7()))).toBe("ok");
		}
		for (let n = 0; n < 10; n += 1) await signIn(email, "wrong", uuidv7());
		expect((await actorOfCookie(token)).kind).toBe("member");
	}, 60_000);

	test("AU-07: takes a password in either form of Unicode", async () => {
		members += 1;
		const email = `somebody${members}@example.org`;
		const accented = "un été à la mer";
		const person = { name: "Été", email, role: "checker", locale: "fr" } as const;
		take(await addMember({ ...person, password: accented.normalize("NFC") }));
		expect(codeOf(await signIn(email, accented.normalize("NFD"), uuidv7()))).toBe("ok");
	});

	test("DI-18: and a sign-out are one event each", async ({ newsroom }) => {
		const { memberId, sessionId } = await enter();
		await signOut(sessionId);
		await signOut(sessionId);
		const events = await rows(
			newsroom,
			'SELECT "type" FROM "Event" WHERE "actorId" = $1 ORDER BY "seq"',
			memberId,
		);
		expect(events).toEqual([{ type: "member.signed_in" }, { type: "member.signed_out" }]);
	});
});

describe("a session", () => {
	afterEach(() => {
		vi.useRealTimers();
	});

	test("AU-11: is another at each sign-in, and is its member", async () => {
		const { email, memberId, sessionId, token } = await enter();
		const again = take(await signIn(email, password, uuidv7()));
		expect(again.sessionId).not.toBe(sessionId);
		expect(await actorOfCookie(token)).toMatchObject({
			kind: "member",
			scope: { memberId },
			credential: { kind: "session", id: sessionId },
		});
	});

	test("AU-12: that was ended is nobody's, whoever kept its token", async () => {
		const { sessionId, token } = await enter();
		await signOut(sessionId);
		expect(await actorOfCookie(token)).toEqual(nobody);
	});

	test("AU-14: has the role that its member has now", async ({ newsroom }) => {
		const { memberId, token } = await enter("reviewer");
		expect(await actorOfCookie(token)).toMatchObject({ scope: { role: "reviewer" } });
		await rows(newsroom, `UPDATE "Member" SET "role" = 'checker' WHERE "id" = $1`, memberId);
		const actor = await actorOfCookie(token);
		expect(actor).toMatchObject({ scope: { role: "checker" } });
		expect(take(await readSelf(actor))).toMatchObject({ role: "checker" });
	});

	test("AU-15: of a member who was disabled is nobody's", async ({ newsroom }) => {
		const { memberId, token } = await enter();
		await rows(newsroom, 'UPDATE "Member" SET "disabledAt" = now() WHERE "id" = $1', memberId);
		expect(await actorOfCookie(token)).toEqual(nobody);
	});

	test("AU-16: ends twelve hours after it was last used", async () => {
		const { token } = await enter();
		vi.useFakeTimers({ toFake: ["Date"] });
		vi.setSystemTime(Date.now() + sessionLimits.idle - 60_000);
		expect((await actorOfCookie(token)).kind).toBe("member");
		vi.setSystemTime(Date.now() + sessionLimits.idle - 60_000);
		expect((await actorOfCookie(token)).kind).toBe("member");
		vi.setSystemTime(Date.now() + sessionLimits.idle + 60_000);
		expect(await actorOfCookie(token)).toEqual(nobody);
	});

	test("AU-16: ends after seven days of constant use", async () => {
		const { token, sessionId } = await enter();
		vi.useFakeTimers({ toFake: ["Date"] });
		const hours = sessionLimits.absolute / 3_600_000;
		for (let hour = 6; hour < hours; hour += 6) {
			vi.setSystemTime(Date.now() + 6 * 3_600_000);
			expect((await actorOfCookie(await tokenOf(sessionId))).kind).toBe("member");
		}
		vi.setSystemTime(Date.now() + 6 * 3_600_000 + 60_000);
		expect(await actorOfCookie(await tokenOf(sessionId))).toEqual(nobody);
		expect(await actorOfCookie(token)).toEqual(nobody);
	});

	test("AU-17: has a token of its own that cannot be made, changed or read from another's", async () => {
		const { sessionId, token } = await enter();
		const flipped = `${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`;
		const foreign = await encode({ token: { sid: sessionId }, secret: `${testSecret}!` });
		const salted = await encode({ token: { sid: sessionId }, secret: testSecret, salt: "invite" });
		const plain = [{ alg: "none" }, { sid: sessionId }]
			.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
			.join(".");
		const idless = await encode({ token: { sub: sessionId }, secret: testSecret });
		const unknown = await tokenOf(uuidv7());
		const forged = [
			flipped,
			foreign,
			salted,
			`${plain}.`,
			idless,
			unknown,
			sessionId,
			"",
			"%E0%A4%A",
		];
		for (const one of [...forged, "x".repeat(5000), undefined]) {
			expect(await actorOfCookie(one)).toEqual(nobody);
		}
		expect((await actorOfCookie(token)).kind).toBe("member");
	});
});

test("AU-27: an address that differs by case or form is the same member", async () => {
	const { email } = await join();
	const person = { name: "x", password, role: "admin", locale: "fr" } as const;
	expect(codeOf(await addMember({ ...person, email }))).toBe("conflict");
	expect(codeOf(await signIn(email.toUpperCase(), password, uuidv7()))).toBe("ok");
});

test("the secret of sessions is that of the configuration", async ({ newsroom }) => {
	const { token } = await enter();
	const { url: databaseUrl } = newsroom.database;
	const config = testConfig(databaseUrl);
	provideConfig({ ...config, nextauthSecret: "another secret that is long enough" });
	expect(await actorOfCookie(token)).toEqual(nobody);
	provideConfig(config);
});
