import { uuidv7 } from "uuidv7";
import { afterEach, describe, expect } from "vitest";
import { presenceTiming } from "@/lib/domain/presence-timing";
import type { Actor } from "@/lib/server/door/actor";
import { nobody } from "@/lib/server/door/actor";
import { removeDossierMember } from "@/lib/server/dossiers/remove-dossier-member";
import { newsroomHub } from "@/lib/server/live/newsroom-hub";
import { seatsPerMember } from "@/lib/server/live/seats";
import { codeOf, type Newsroom, type TestActor, take, test } from "@/lib/testing/newsroom";
import { writeCursor } from "./event-cursor";
import { followDossiers, type LiveMessage } from "./follow-dossiers";
import { tellPresence } from "./tell-presence";

const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 10_000, interval: 20 });

const open = new Set<AbortController>();

afterEach(async () => {
	for (const one of open) one.abort();
	open.clear();
	await eventually(() => newsroomHub().count()).toBe(0);
});

/** A stream that is read as fast as it comes. */
async function read(actor: Actor, follow: string) {
	const left = new AbortController();
	open.add(left);
	const messages: LiveMessage[] = [];
	const said = take(await followDossiers(actor, follow, left.signal));
	const over = (async () => {
		for await (const message of said) messages.push(message);
	})();
	await eventually(() => messages.length).toBeGreaterThan(0);
	const of = (place: number) => messages.filter((message) => message.place === place);
	return {
		messages,
		over,
		leave: () => left.abort(),
		numbers: (place: number) =>
			of(place).flatMap((one) => (one.kind === "events" ? one.events.map(({ seq }) => seq) : [])),
		last: (place: number) => of(place).at(-1),
		/** Who is there, as it was said last: name, article, passage. */
		people: (place = 0) => {
			const told = of(place).findLast((one) => one.kind === "presence");
			return told?.kind === "presence"
				? told.people.map(({ member, articleId, passageId }) => [member.id, articleId, passageId])
				: [];
		},
	};
}

async function scene(newsroom: Newsroom) {
	const [lead, other] = [await newsroom.addMember("reviewer"), await newsroom.addMember("checker")];
	const dossierId = await newsroom.openDossier(lead, other);
	const article = await newsroom.import(lead, dossierId);
	return { lead, other, dossierId, article };
}

test("a stream takes one seat, however many places it follows, and none when it cannot be opened", async ({
	newsroom,
}) => {
	const { lead, dossierId } = await scene(newsroom);
	const other = await newsroom.openDossier(lead);
	const begin = async (follow: string) => {
		const left = new AbortController();
		open.add(left);
		return { left, code: codeOf(await followDossiers(lead, follow, left.signal)) };
	};
	for (let n = 0; n <= seatsPerMember; n += 1)
		expect((await begin(uuidv7())).code).toBe("not-found");
	const begun = [];
	for (let n = 0; n < seatsPerMember; n += 1) begun.push(await begin(`${dossierId},${other}`));
	expect(begun.map(({ code }) => code)).toEqual(begun.map(() => "ok"));
	expect((await begin(dossierId)).code).toBe("too-many");
	begun[0]?.left.abort();
	expect((await begin(dossierId)).code).toBe("ok");
});

const at = (actor: TestActor, articleId: string, more: object = {}) =>
	tellPresence(actor, articleId, { windowId: uuidv7(), passageId: null, here: true, ...more });

describe("a stream of several dossiers", () => {
	test("DP-11: tells each from its place, in one stream", async ({ newsroom }) => {
		const { lead, dossierId } = await scene(newsroom);
		const second = await newsroom.openDossier(lead);
		const stream = await read(lead, `${dossierId}.${writeCursor(1)},${second},${dossierId}`);
		await newsroom.speak(lead, second);
		await newsroom.speak(lead, dossierId);
		await eventually(() => stream.numbers(1).length).toBe(1);
		await eventually(() => stream.numbers(2).length).toBe(1);
		const [last = 0] = stream.numbers(2);
		const all = Array.from({ length: last - 1 }, (_, n) => n + 2);
		await eventually(() => stream.numbers(0)).toEqual(all);
	});

	test("AZ-15: ends a place that the member may not see, and goes on with the others", async ({
		newsroom,
	}) => {
		const { lead, other, dossierId } = await scene(newsroom);
		const foreign = await newsroom.openDossier(lead);
		const stream = await read(other, `${foreign},${dossierId},nonsense`);
		await eventually(() => stream.last(0)).toMatchObject({ kind: "ended", reason: "not-found" });
		await eventually(() => stream.last(2)).toMatchObject({ kind: "ended", reason: "not-found" });
		await newsroom.speak(lead, dossierId);
		await eventually(() => stream.numbers(1).length).toBe(1);
		const none = new AbortController().signal;
		expect(codeOf(await followDossiers(other, foreign, none))).toBe("not-found");
		expect(codeOf(await followDossiers(nobody, dossierId, none))).toBe("signed-out");
	});

	test("AZ-15: ends when access does, presence too", async ({ newsroom }) => {
		const { lead, other, dossierId, article } = await scene(newsroom);
		const stream = await read(other, dossierId);
		take(await at(lead, article.id));
		await eventually(() => stream.people().length).toBe(1);
		take(await removeDossierMember(lead, dossierId, other.scope.memberId, uuidv7()));
		await stream.over;
		expect(stream.last(0)).toMatchObject({ kind: "ended", reason: "not-found" });
	});

	test("leaves nothing behind when it is left", async ({ newsroom }) => {
		const { lead, dossierId } = await scene(newsroom);
		const stream = await read(lead, `${dossierId},${dossierId}`);
		expect(newsroomHub().count()).toBe(2);
		stream.leave();
		await stream.over;
		expect(newsroomHub().count()).toBe(0);
	});
});

describe("presence", () => {
	test("tells members of the dossier who is at which article and which mark they have selected", async ({
		newsroom,
	}) => {
		const { lead, other, dossierId, article } = await scene(newsroom);
		const passageId = await newsroom.mark(lead, article, "La société");
		const [mine, theirs] = [await read(lead, dossierId), await read(other, dossierId)];
		const windowId = uuidv7();
		take(await at(lead, article.id, { windowId, passageId }));
		const { memberId } = lead.scope;
		for (const stream of [mine, theirs]) {
			await eventually(() => stream.people()).toEqual([[memberId, article.id, passageId]]);
		}
		// Who comes later is told at once.
		const late = await read(other, dossierId);
		await eventually(() => late.people()).toEqual([[memberId, article.id, passageId]]);
		take(await at(lead, article.id, { windowId, here: false }));
		await eventually(() => theirs.people()).toEqual([]);
	});

	test("ends within seconds without a word", async ({ newsroom }) => {
		const { lead, other, dossierId, article } = await scene(newsroom);
		const stream = await read(other, dossierId);
		take(await at(lead, article.id));
		await eventually(() => stream.people().length).toBe(1);
		const since = Date.now();
		await expect.poll(() => stream.people().length, { timeout: 20_000 }).toBe(0);
		expect(Date.now() - since).toBeLessThan(presenceTiming.counts + 5000);
	});

	test("is heard from other processes, and what is no word of it is passed over", async ({
		newsroom,
	}) => {
		const { lead, other, dossierId, article } = await scene(newsroom);
		const stream = await read(other, dossierId);
		const { memberId } = lead.scope;
		const word = {
			dossierId,
			articleId: article.id,
			passageId: null,
			memberId,
			windowId: uuidv7(),
		};
		const say = (payload: string) =>
			newsroom.database.app.query("SELECT pg_notify('recoupe_presence', $1)", [payload]);
		await expect
			.poll(
				async () => {
					await say("{");
					await say(JSON.stringify({ ...word, here: "yes" }));
					await say(JSON.stringify({ ...word, here: true }));
					return stream.people().length;
				},
				{ timeout: 10_000 },
			)
			.toBe(1);
		await say(JSON.stringify({ ...word, here: false }));
		await eventually(() => stream.people()).toEqual([]);
	});

	test("AZ-02: is told by members and of members only, and names no private passage", async ({
		newsroom,
	}) => {
		const { lead, other, dossierId, article } = await scene(newsroom);
		const stranger = await newsroom.addMember("admin");
		expect(codeOf(await at(stranger, article.id))).toBe("not-found");
		expect(codeOf(await at(nobody as never, article.id))).toBe("signed-out");
		expect(codeOf(await at(lead, uuidv7()))).toBe("not-found");

		const stream = await read(lead, dossierId);
		const foreign = await newsroom.openDossier(lead);
		const elsewhere = await newsroom.import(lead, foreign);
		const far = await newsroom.mark(lead, elsewhere, "La société");
		const own = await newsroom.mark(other, article, "La société");
		await newsroom.database.owner.query('UPDATE "Annotation" SET "layer" = $1 WHERE "id" = $2', [
			other.scope.memberId,
			own,
		]);
		const windowId = uuidv7();
		for (const passageId of [far, own, uuidv7()]) {
			take(await at(other, article.id, { windowId, passageId }));
			await eventually(() => stream.people()).toEqual([[other.scope.memberId, article.id, null]]);
		}
		take(await removeDossierMember(lead, dossierId, other.scope.memberId, uuidv7()));
		take(await at(lead, article.id));
		await eventually(() => stream.people()).toEqual([[lead.scope.memberId, article.id, null]]);
	});

	test("writes nothing", async ({ newsroom }) => {
		const { lead, article } = await scene(newsroom);
		const before = await newsroom.snapshot();
		take(await at(lead, article.id));
		expect(await newsroom.snapshot()).toEqual(before);
	});
});

test("CR-18: a stream of several dossiers ends at once with the process", async ({ newsroom }) => {
	const { lead, dossierId } = await scene(newsroom);
	const stream = await read(lead, `${dossierId},${dossierId}`);
	newsroomHub().closeAll();
	await stream.over;
	for (const place of [0, 1]) {
		expect(stream.last(place)).toEqual({ kind: "ended", reason: "stopping", place });
	}
	const later = followDossiers(lead, dossierId, new AbortController().signal);
	expect(codeOf(await later)).toBe("busy");
});
