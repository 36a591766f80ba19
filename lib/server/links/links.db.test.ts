import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import { type LinkType, linkTypeNames } from "@/lib/domain/link-types";
import { type Tag, tagNames } from "@/lib/domain/tags";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { codeOf, linkBody, markBody, type Newsroom, take, test } from "@/lib/testing/newsroom";
import { placeLink } from "./place-link";

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const article = await newsroom.import(lead, dossierId);
	const mark = (tag: Tag) => newsroom.mark(lead, article, "La société dément", { tag });
	return { lead, dossierId, article, mark };
}

test("every type between every two tags is kept or refused as the table says", async ({
	newsroom,
}) => {
	const { lead, dossierId, mark } = await open(newsroom);
	const ends: Record<Tag, readonly [string, string]> = {
		claim: [await mark("claim"), await mark("claim")],
		denial: [await mark("denial"), await mark("denial")],
		attribution: [await mark("attribution"), await mark("attribution")],
	};
	// Pairs that are refused, by hand; c claim, d denial, a attribution.
	const refused: Record<LinkType, string> = {
		attributes: "cc cd ca dc dd da aa",
		denies: "cc cd ca ac ad aa",
		contradicts: "ca da ac ad aa",
		corroborates: "ca da aa",
		quotes: "",
		reports: "",
		updates: "",
	};
	for (const type of linkTypeNames)
		for (const from of tagNames)
			for (const to of tagNames) {
				const pair = `${from[0]}${to[0]}`;
				const expected = refused[type].includes(pair) ? "link-not-allowed" : "ok";
				const body = linkBody(dossierId, [ends[from][0], ends[to][1]], type);
				const code = codeOf(await placeLink(lead, uuidv7(), body));
				// A contradiction drawn from the other end is the one that is there already.
				const isTwin = code === "conflict" && type === "contradicts";
				expect({ type, pair, code: isTwin ? "ok" : code }).toEqual({ type, pair, code: expected });
			}
});

test("DI-16: a passage is not linked to itself, by the use case or by SQL", async ({
	newsroom,
}) => {
	const { lead, dossierId, mark } = await open(newsroom);
	const id = await mark("claim");
	const self = await placeLink(lead, uuidv7(), linkBody(dossierId, [id, id], "quotes"));
	expect(self).toMatchObject({ failure: { code: "invalid", fields: [{ code: "self-link" }] } });
	const insert = newsroom.database.app.query(
		`INSERT INTO "Link" ("id", "dossierId", "fromId", "toId", "type", "authorId")
			VALUES ($1, $2, $3, $3, 'quotes', $4)`,
		[uuidv7(), dossierId, id, lead.scope.memberId],
	);
	await expect(insert).rejects.toMatchObject({ code: "23514" });
});

test("DI-16: a twin is refused with the id of the one that is there", async ({ newsroom }) => {
	const { lead, dossierId, mark } = await open(newsroom);
	const ends = [await mark("denial"), await mark("claim")] as const;
	const id = await newsroom.link(lead, dossierId, ends, "denies");
	const twin = await placeLink(lead, uuidv7(), linkBody(dossierId, ends, "denies"));
	expect(twin).toEqual({ ok: false, failure: { code: "conflict", ids: [id] } });
	const other = await newsroom.link(lead, dossierId, ends, "quotes");
	const change = { ...linkBody(dossierId, ends, "denies"), revision: 1 };
	expect(await placeLink(lead, other, change)).toEqual(twin);
});

test("DI-16: ten twins drawn at once are one link", async ({ newsroom }) => {
	const { lead, dossierId, mark } = await open(newsroom);
	const ends = [await mark("denial"), await mark("claim")] as const;
	const all = await Promise.all(
		Array.from({ length: 10 }, () =>
			placeLink(lead, uuidv7(), linkBody(dossierId, ends, "denies")).then(codeOf),
		),
	);
	expect(all.filter((code) => code === "ok")).toHaveLength(1);
	expect(all.filter((code) => code === "conflict")).toHaveLength(9);
});

test("DI-16: a contradiction is one link however it is drawn", async ({ newsroom }) => {
	const { lead, dossierId, mark } = await open(newsroom);
	const [one, two] = [await mark("claim"), await mark("denial")];
	const id = await newsroom.link(lead, dossierId, [two, one], "contradicts");
	for (const ends of [
		[one, two],
		[two, one],
	] as const) {
		const again = await placeLink(lead, uuidv7(), linkBody(dossierId, ends, "contradicts"));
		expect(again).toEqual({ ok: false, failure: { code: "conflict", ids: [id] } });
	}
});

test("a tag that links forbid is refused with their ids, and taken when they are removed too", async ({
	newsroom,
}) => {
	const { lead, dossierId, article, mark } = await open(newsroom);
	const [denial, claim, other] = [await mark("denial"), await mark("claim"), await mark("claim")];
	const denies = await newsroom.link(lead, dossierId, [denial, claim], "denies");
	const quotes = await newsroom.link(lead, dossierId, [denial, other], "quotes");
	const body = markBody(article, "La société dément", { revision: 1, tag: "attribution" });
	const before = await newsroom.snapshot();
	expect(await placeAnnotation(lead, denial, body)).toEqual({
		ok: false,
		failure: { code: "links-forbid-tag", ids: [denies] },
	});
	expect(await newsroom.snapshot()).toEqual(before);
	const agreed = { ...body, opId: uuidv7(), removeLinks: true };
	expect(take(await placeAnnotation(lead, denial, agreed)).also).toEqual([denies]);
	const { rows } = await newsroom.database.owner.query(
		'SELECT "id" FROM "Link" WHERE "deletedAt" IS NULL AND "dossierId" = $1',
		[dossierId],
	);
	expect(rows).toEqual([{ id: quotes }]);
});
