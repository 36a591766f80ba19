import { uuidv7 } from "uuidv7";
import { afterEach, describe, expect, vi } from "vitest";
import type { EventView } from "@/lib/domain/events";
import { type Actor, actorOf, nobody } from "@/lib/server/door/actor";
import { sessionLimits } from "@/lib/server/door/session-rules";
import { removeDossierMember } from "@/lib/server/dossiers/remove-dossier-member";
import { newsroomHub } from "@/lib/server/live/newsroom-hub";
import { seatsPerMember } from "@/lib/server/live/seats";
import { readSelf } from "@/lib/server/members/read-self";
import { createToken } from "@/lib/server/tokens/create-token";
import { revokeToken } from "@/lib/server/tokens/revoke-token";
import { codeOf, type Newsroom, type TestActor, take, test } from "@/lib/testing/newsroom";
import { scaled } from "@/lib/testing/scale";
import { writeCursor } from "./event-cursor";
import { followEvents, type StreamMessage, streamTiming } from "./follow-events";
import { listEvents } from "./list-events";

/** What comes true within a while, however busy the machine is. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 });

const open = new Set<AbortController>();

afterEach(async () => {
	for (const one of open) one.abort();
	open.clear();
	await eventually(() => newsroomHub().count()).toBe(0);
});

/** A member with a session, as they come by a browser. */
async function enter(newsroom: Newsroom, actor: TestActor): Promise<TestActor> {
	const sessionId = uuidv7();
	await newsroom.database.owner.query('INSERT INTO "Session" ("id", "memberId") VALUES ($1, $2)', [
		sessionId,
		actor.scope.memberId,
	]);
	return { ...actor, credential: { kind: "session", id: sessionId } };
}

async function lead(newsroom: Newsroom) {
	const actor = await enter(newsroom, await newsroom.addMember("reviewer"));
	return { actor, dossierId: await newsroom.openDossier(actor) };
}

/** A stream that is read as fast as it comes, and what it has said. */
class Reader {
	readonly messages: StreamMessage[] = [];
	readonly #left = new AbortController();
	readonly ended: Promise<void>;

	constructor(messages: AsyncIterable<StreamMessage>, left: AbortController) {
		this.#left = left;
		this.ended = this.#read(messages);
	}

	static async on(actor: Actor, dossierId: string, after: string | null = null): Promise<Reader> {
		const left = new AbortController();
		open.add(left);
		const messages = take(await followEvents(actor, dossierId, after, left.signal));
		const reader = new Reader(messages, left);
		await eventually(() => reader.messages.at(0)?.kind).toBe("ready");
		return reader;
	}

	async #read(messages: AsyncIterable<StreamMessage>): Promise<void> {
		for await (const message of messages) this.messages.push(message);
	}

	get events(): EventView[] {
		return this.messages.flatMap((message) => (message.kind === "events" ? message.events : []));
	}

	get numbers(): number[] {
		return this.events.map(({ seq }) => seq);
	}

	get last(): StreamMessage | undefined {
		return this.messages.at(-1);
	}

	leave(): void {
		this.#left.abort();
	}
}

const upTo = (seq: number, from = 1) =>
	Array.from({ length: seq - from + 1 }, (_, index) => from + index);

async function headOf(newsroom: Newsroom, dossierId: string): Promise<number> {
	const { rows } = await newsroom.database.owner.query<{ seq: number }>(
		'SELECT "seq" FROM "Stream" WHERE "id" = $1',
		[dossierId],
	);
	return rows[0]?.seq ?? 0;
}

/** The connections that hear: their number, or their end. */
async function ears(newsroom: Newsroom, what: "count" | "cut"): Promise<number> {
	const of = what === "count" ? "pid" : "pg_terminate_backend(pid)";
	const { rows } = await newsroom.database.app.query(
		`SELECT ${of} FROM pg_stat_activity WHERE application_name = 'recoupe events' AND datname = current_database()`,
	);
	return rows.length;
}

async function listening(newsroom: Newsroom): Promise<void> {
	await expect.poll(() => ears(newsroom, "count"), { timeout: 10_000 }).toBe(1);
}

describe("a stream", () => {
	test("DP-02: says what others do, as the list says it", async ({ newsroom }) => {
		const { actor, dossierId } = await lead(newsroom);
		const article = await newsroom.import(actor, dossierId);
		const other = await newsroom.addMember("checker");
		await newsroom.letIn(actor, dossierId, other);
		const reader = await Reader.on(actor, dossierId);
		await listening(newsroom);
		for (const n of upTo(5)) {
			const id = await newsroom.mark(other, article, "Le contrat est signé");
			await expect.poll(() => reader.events.length, { interval: 5, timeout: 10_000 }).toBe(n);
			expect(reader.events.at(-1)).toMatchObject({ type: "annotation.placed", subjectId: id });
		}
		const page = take(await listEvents(actor, dossierId, null));
		expect(reader.events.toReversed()).toEqual(page.events.slice(0, 5));
	});

	test("DP-03: goes on after any event of the history, without gap or double", async ({
		newsroom,
	}) => {
		const { actor, dossierId } = await lead(newsroom);
		for (const name of ["A", "B", "C", "D", "E", "F"]) await newsroom.speak(actor, dossierId, name);
		const head = await headOf(newsroom, dossierId);
		for (const seq of upTo(head, 0)) {
			const reader = await Reader.on(actor, dossierId, writeCursor(seq));
			expect(reader.messages[0]).toEqual({ kind: "ready", cursor: writeCursor(seq) });
			await eventually(() => reader.numbers).toEqual(upTo(head, seq + 1));
			reader.leave();
		}
		const page = take(await listEvents(actor, dossierId, null));
		expect(page.cursor).toBe(writeCursor(head));
	});

	test("reads a long gap in batches", async ({ newsroom }) => {
		const { actor, dossierId } = await lead(newsroom);
		streamTiming.batch = 5;
		for (const n of upTo(12)) await newsroom.speak(actor, dossierId, `Voix ${n}`);
		const head = await headOf(newsroom, dossierId);
		const left = new AbortController();
		open.add(left);
		const followed = await followEvents(actor, dossierId, writeCursor(0), left.signal);
		const slow = take(followed)[Symbol.asyncIterator]();
		expect((await slow.next()).value).toMatchObject({ kind: "ready" });
		const sizes: number[] = [];
		while (sizes.reduce((sum, size) => sum + size, 0) < head) {
			const { value } = await slow.next();
			expect(value.kind).toBe("events");
			sizes.push(value.events.length);
		}
		expect(Math.max(...sizes)).toBe(5);
		streamTiming.batch = 200;
	});

	test("DP-03: has every event once and in order under 50 writers, while its ears are cut off again and again", async ({
		newsroom,
	}) => {
		const { actor, dossierId } = await lead(newsroom);
		const readers = [await Reader.on(actor, dossierId), await Reader.on(actor, dossierId)];
		const first = (await headOf(newsroom, dossierId)) + 1;
		await listening(newsroom);
		let cuts = 0;
		const rounds = scaled(40);
		for (let round = 0; round < rounds; round += 1) {
			const writers = upTo(50).map((n) => newsroom.speak(actor, dossierId, `${round} ${n}`));
			await Promise.race(writers);
			cuts += await ears(newsroom, "cut");
			await Promise.all(writers);
		}
		const head = await headOf(newsroom, dossierId);
		expect(cuts).toBeGreaterThan(0);
		expect(head - first + 1).toBe(50 * rounds);
		for (const reader of readers) {
			await expect.poll(() => reader.numbers.length, { timeout: 10_000 }).toBe(50 * rounds);
			expect(reader.numbers).toEqual(upTo(head, first));
		}
		await listening(newsroom);
	}, 120_000);

	test("DP-03: is not left behind by a single event that was said while nobody heard", async ({
		newsroom,
	}) => {
		const { actor, dossierId } = await lead(newsroom);
		const reader = await Reader.on(actor, dossierId);
		await listening(newsroom);
		for (const name of ["A", "B", "C", "D", "E"]) {
			const cut = ears(newsroom, "cut");
			await newsroom.speak(actor, dossierId, name);
			await cut;
			const head = await headOf(newsroom, dossierId);
			await expect.poll(() => reader.numbers.at(-1), { timeout: 3000 }).toBe(head);
		}
	});

	test("beats while nothing happens", async ({ newsroom }) => {
		const { actor, dossierId } = await lead(newsroom);
		const before = { ...streamTiming };
		Object.assign(streamTiming, { beat: 100, check: 50 });
		const reader = await Reader.on(actor, dossierId);
		await eventually(() => reader.last).toEqual({ kind: "beat" });
		Object.assign(streamTiming, before);
		expect(streamTiming.beat).toBeLessThanOrEqual(25_000);
	});
});

describe("AZ-15: a stream begins", () => {
	test("for members of the dossier only: foreign and unknown are the same", async ({
		newsroom,
	}) => {
		const { actor, dossierId } = await lead(newsroom);
		const stranger = await enter(newsroom, await newsroom.addMember("admin"));
		const begin = (who: Actor, id: string, after: string | null = null) =>
			followEvents(who, id, after, new AbortController().signal).then(codeOf);
		expect(await begin(stranger, dossierId)).toBe("not-found");
		expect(await begin(stranger, dossierId, "nonsense")).toBe("not-found");
		expect(await begin(stranger, uuidv7())).toBe("not-found");
		expect(await begin(actor, "none")).toBe("not-found");
		expect(await begin(nobody, dossierId)).toBe("signed-out");
		expect(await begin(actor, dossierId, "nonsense")).toBe("invalid");
		expect(await begin(actor, dossierId, writeCursor(999))).toBe("invalid");
	});

	test("at most twenty times for a member at once", async ({ newsroom }) => {
		const { actor, dossierId } = await lead(newsroom);
		const readers = await Promise.all(upTo(seatsPerMember).map(() => Reader.on(actor, dossierId)));
		const one = () => followEvents(actor, dossierId, null, new AbortController().signal);
		const refused = await one();
		expect(refused).toMatchObject({ ok: false, failure: { code: "too-many" } });
		readers[0]?.leave();
		await readers[0]?.ended;
		await Reader.on(actor, dossierId);
		expect(codeOf(await one())).toBe("too-many");
	});

	test("and gives its seat back when nobody ever read it", async ({ newsroom }) => {
		const { actor, dossierId } = await lead(newsroom);
		for (const _ of upTo(seatsPerMember + 1)) {
			const left = new AbortController();
			expect(codeOf(await followEvents(actor, dossierId, null, left.signal))).toBe("ok");
			left.abort();
		}
	});
});

describe("AU-15, AZ-15: a stream ends within 5 s, and says nothing more,", () => {
	const idOf = ({ credential }: TestActor) => (credential.kind === "session" ? credential.id : "");
	const hours = (n: number) => new Date(Date.now() - n).toISOString();
	const ways: readonly (readonly [
		string,
		string,
		(n: Newsroom, actor: TestActor, ids: Ids) => Promise<unknown>,
	])[] = [
		[
			"when the session is ended",
			"signed-out",
			({ database }, actor) =>
				database.owner.query('UPDATE "Session" SET "endedAt" = now() WHERE "id" = $1', [
					idOf(actor),
				]),
		],
		[
			"when the session is too old",
			"signed-out",
			({ database }, actor) =>
				database.owner.query('UPDATE "Session" SET "createdAt" = $2 WHERE "id" = $1', [
					idOf(actor),
					hours(sessionLimits.absolute + 1000),
				]),
		],
		[
			"when the member is disabled",
			"signed-out",
			({ database }, { scope }) =>
				database.owner.query('UPDATE "Member" SET "disabledAt" = now() WHERE "id" = $1', [
					scope.memberId,
				]),
		],
		[
			"when the member is removed from the dossier",
			"not-found",
			(_, { scope }, { owner, dossierId }) =>
				removeDossierMember(owner, dossierId, scope.memberId, uuidv7()),
		],
	];
	interface Ids {
		readonly owner: TestActor;
		readonly dossierId: string;
	}

	test.for(ways)("%s", async ([, reason, way], { newsroom }) => {
		const { actor: owner, dossierId } = await lead(newsroom);
		const member = await enter(newsroom, await newsroom.addMember("checker"));
		await newsroom.letIn(owner, dossierId, member);
		const reader = await Reader.on(member, dossierId);
		await listening(newsroom);
		await newsroom.speak(owner, dossierId, "Avant");
		await eventually(() => reader.events.length).toBe(1);
		await way(newsroom, member, { owner, dossierId });
		await newsroom.speak(owner, dossierId, "Après");
		await vi.waitFor(() => expect(reader.last).toEqual({ kind: "ended", reason }), 5000);
		await reader.ended;
		expect(reader.events.map(({ label }) => label)).toEqual(["Avant"]);
	});

	test.for(ways)("%s and nothing happens", async ([, reason, way], { newsroom }) => {
		const { actor: owner, dossierId } = await lead(newsroom);
		const member = await enter(newsroom, await newsroom.addMember("checker"));
		await newsroom.letIn(owner, dossierId, member);
		const reader = await Reader.on(member, dossierId);
		await listening(newsroom);
		await way(newsroom, member, { owner, dossierId });
		await expect.poll(() => reader.last, { timeout: 5000 }).toEqual({ kind: "ended", reason });
	});
});

test("AU-15: a stream that was opened by a token ends with the token", async ({ newsroom }) => {
	const { actor: owner, dossierId } = await lead(newsroom);
	const member = await enter(newsroom, await newsroom.addMember("checker"));
	await newsroom.letIn(owner, dossierId, member);
	for (const end of ["revoked", "expired"]) {
		const id = uuidv7();
		const body = { opId: uuidv7(), name: "Suivi", scopes: ["read"], days: 1 } as const;
		const { token } = take(await createToken(member, id, { ...body, scopes: [...body.scopes] }));
		const headers = { authorization: `Bearer ${token}` };
		const reader = await Reader.on(
			await actorOf(new Request("http://localhost", { headers })),
			dossierId,
		);
		if (end === "revoked") take(await revokeToken(member, id, uuidv7()));
		else {
			const sql = `UPDATE "ApiToken" SET "expiresAt" = now() - interval '1 second' WHERE "id" = $1`;
			await newsroom.database.owner.query(sql, [id]);
		}
		const last = { kind: "ended", reason: "signed-out" };
		await expect.poll(() => reader.last, { timeout: 5000 }).toEqual(last);
	}
});

test("DP-02: the database says ids and numbers to whoever listens, and no more", async ({
	newsroom,
}) => {
	const { actor, dossierId } = await lead(newsroom);
	const { app } = newsroom.database;
	const heard: (string | undefined)[] = [];
	const hear = ({ payload }: { payload?: string | undefined }) => void heard.push(payload);
	app.on("notification", hear);
	await app.query("LISTEN recoupe_events");
	await newsroom.speak(actor, dossierId, "Une voix");
	const said = `${dossierId} ${await headOf(newsroom, dossierId)}`;
	await eventually(() => heard).toEqual([said]);
	await app.query("UNLISTEN recoupe_events");
	app.off("notification", hear);
});

test("RL-10, RL-12: 500 streams take one connection besides the pool, and all of it comes back", async ({
	newsroom,
}) => {
	const owner = await lead(newsroom);
	const members: TestActor[] = [];
	for (const _ of upTo(scaled(500) / 10)) {
		const member = await enter(newsroom, await newsroom.addMember("checker"));
		await newsroom.letIn(owner.actor, owner.dossierId, member);
		members.push(member);
	}
	const readers: Reader[] = [];
	for (const member of members) {
		for (const _ of upTo(10)) readers.push(await Reader.on(member, owner.dossierId));
	}
	await listening(newsroom);
	expect(newsroomHub().count()).toBe(readers.length);
	const since = Date.now();
	await newsroom.speak(owner.actor, owner.dossierId, "Tous");
	for (const reader of readers) {
		await expect.poll(() => reader.events.length, { timeout: 20_000, interval: 5 }).toBe(1);
	}
	process.stdout.write(`${readers.length} streams have it after ${Date.now() - since} ms\n`);
	expect(await ears(newsroom, "count")).toBe(1);
	expect(codeOf(await readSelf(owner.actor))).toBe("ok");
	const { rows } = await newsroom.database.app.query(
		"SELECT 1 FROM pg_stat_activity WHERE datname = current_database()",
	);
	// The pool, the ears, and the two connections of this test.
	expect(rows.length).toBeLessThanOrEqual(10 + 1 + 2);
	for (const reader of readers.slice(0, readers.length / 2)) reader.leave();
	await eventually(() => newsroomHub().count()).toBe(readers.length / 2);
}, 180_000);

test("CR-18: all streams end at once with the process, and none begins", async ({ newsroom }) => {
	const { actor, dossierId } = await lead(newsroom);
	const readers = [await Reader.on(actor, dossierId), await Reader.on(actor, dossierId)];
	await listening(newsroom);
	newsroomHub().closeAll();
	for (const reader of readers) {
		await reader.ended;
		expect(reader.last).toEqual({ kind: "ended", reason: "stopping" });
	}
	const late = followEvents(actor, dossierId, null, new AbortController().signal);
	expect(codeOf(await late)).toBe("busy");
	await eventually(() => ears(newsroom, "count")).toBe(0);
});
