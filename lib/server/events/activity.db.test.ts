import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import type { ActivityFilter } from "@/lib/domain/activity";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { codeOf, markBody, type Newsroom, take, test } from "@/lib/testing/newsroom";
import { listEvents } from "./list-events";

async function fill(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const other = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead, other);
	const one = await newsroom.import(lead, dossierId);
	const two = await newsroom.import(other, dossierId);
	const claim = await newsroom.mark(lead, one, "Le contrat est signé");
	const denial = await newsroom.mark(other, two, "La société dément", { tag: "denial" });
	await newsroom.link(lead, dossierId, [denial, claim], "denies");
	const statement = await newsroom.state(other, dossierId);
	await newsroom.gather(other, statement, claim);
	take(await newsroom.decide(other, { kind: "annotation", id: claim }));
	const told = async (filter: ActivityFilter) =>
		take(await listEvents(lead, dossierId, null, filter)).events.map(({ type }) => type);
	return { lead, other, dossierId, one, two, claim, told };
}

describe("the activity of a dossier", () => {
	test("is filtered by member, kind and step", async ({ newsroom }) => {
		const { other, told } = await fill(newsroom);
		const actorId = other.scope.memberId;
		expect(await told({ actorId, step: "made" })).toEqual([
			"membership.placed",
			"statement.created",
			"annotation.placed",
			"article.imported",
		]);
		expect(await told({ kind: "annotation" })).toEqual([
			"annotation.decided",
			"annotation.placed",
			"annotation.placed",
		]);
		expect(await told({ step: "decided" })).toEqual(["annotation.decided"]);
		expect(await told({ actorId, step: "decided", kind: "link" })).toEqual([]);
	});

	test("is filtered by article: what is in it, and what ties that to others", async ({
		newsroom,
	}) => {
		const { told, one, two } = await fill(newsroom);
		expect(await told({ articleId: one.id })).toEqual([
			"annotation.decided",
			"membership.placed",
			"link.placed",
			"annotation.placed",
			"article.imported",
		]);
		expect(await told({ articleId: two.id })).toEqual([
			"link.placed",
			"annotation.placed",
			"article.imported",
		]);
	});

	test("is filtered by moments, and goes on below a cursor", async ({ newsroom }) => {
		const { lead, dossierId, told } = await fill(newsroom);
		const all = take(await listEvents(lead, dossierId, null)).events;
		const [newest, , , fourth] = all;
		const at = fourth?.at ?? "";
		const until = all.filter((event) => event.at < at).map(({ type }) => type);
		expect(await told({ until: at })).toEqual(until);
		expect(until.length).toBeGreaterThan(0);
		const later = new Date(Date.parse(newest?.at ?? "") + 1).toISOString();
		expect(await told({ from: later })).toEqual([]);
		const cursor = Buffer.from(`e${fourth?.seq}`).toString("base64url");
		const filter = { step: "made" } as const;
		const below = take(await listEvents(lead, dossierId, cursor, filter)).events;
		expect(below.every(({ seq }) => seq < (fourth?.seq ?? 0))).toBe(true);
		expect(below.length).toBeGreaterThan(0);
	});

	test("has what was done in one go by its id, whoever else did what between", async ({
		newsroom,
	}) => {
		const { lead, other, one, told } = await fill(newsroom);
		const changeId = uuidv7();
		const within = { ...lead, changeId };
		const place = (actor: typeof lead, quote: string) =>
			placeAnnotation(actor, uuidv7(), markBody(one, quote));
		const first = take(await place(within, "Le port"));
		take(await place(other, "La société"));
		take(await place(within, "dément"));
		expect(await told({ changeId })).toEqual(["annotation.placed", "annotation.placed"]);
		expect(await told({ changeId: uuidv7() })).toEqual([]);
		take(await removeAnnotation(lead, first.id, uuidv7()));
		expect(await told({ changeId })).toHaveLength(2);
	});

	test("a filtered page follows on from the newest event, not from the newest that it shows", async ({
		newsroom,
	}) => {
		const { lead, dossierId } = await fill(newsroom);
		const whole = take(await listEvents(lead, dossierId, null));
		const part = take(await listEvents(lead, dossierId, null, { kind: "dossier" }));
		expect(part.cursor).toBe(whole.cursor);
	});

	test("AZ-13: is not there for a stranger, whatever it is filtered by", async ({ newsroom }) => {
		const { dossierId, one } = await fill(newsroom);
		const stranger = await newsroom.addMember("admin");
		const asked = listEvents(stranger, dossierId, null, { articleId: one.id });
		expect(codeOf(await asked)).toBe("not-found");
	});
});
