import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import { type LinkType, linkTypeNames } from "@/lib/domain/link-types";
import { toNote } from "@/lib/domain/note";
import { type Tag, tagNames } from "@/lib/domain/tags";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { codeOf, linkBody, markBody, type Newsroom, take, test } from "@/lib/testing/newsroom";
import { placeLink } from "./place-link";
import { readLink } from "./read-link";
import { readLinkHistory } from "./read-link-history";
import { removeLink } from "./remove-link";
import { restoreLink } from "./restore-link";

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

test("a link says how certain it is and why; its note alone does not reopen it", async ({
	newsroom,
}) => {
	const { lead, dossierId, mark } = await open(newsroom);
	const ends = [await mark("denial"), await mark("claim")] as const;
	const id = await newsroom.link(lead, dossierId, ends, "denies");
	const other = await newsroom.addMember("reviewer");
	await newsroom.letIn(lead, dossierId, other);
	take(await newsroom.decide(other, { kind: "link", id, revision: 1 }, "approved"));
	const note = toNote("Les deux parlent du même contrat.");
	const body = { ...linkBody(dossierId, ends, "denies"), revision: 1, note };
	expect(take(await placeLink(lead, id, body)).state).toBe("approved");
	const surer = { ...body, opId: uuidv7(), revision: 2, certainty: "probable" } as const;
	expect(take(await placeLink(lead, id, surer)).state).toBe("proposed");
	const again = { ...surer, opId: uuidv7(), revision: 3 };
	expect(take(await placeLink(lead, id, again))).toMatchObject({ revision: 3, seq: null });
	expect(take(await readLink(lead, id))).toMatchObject({
		...{ type: "denies", certainty: "probable", note, revision: 3 },
		origin: { v: 1, kind: "human" },
	});
	const { revisions, decisions } = take(await readLinkHistory(lead, id));
	expect(revisions.map(({ number, content }) => [number, content])).toEqual([
		[3, { type: "denies", certainty: "probable", note }],
		[2, { type: "denies", certainty: "unspecified", note }],
		[1, { type: "denies", certainty: "unspecified", note: null }],
	]);
	expect(decisions).toMatchObject([{ outcome: "approved", revision: 1 }]);
	const silently = newsroom.database.app.query(
		`UPDATE "Link" SET "certainty" = 'certain' WHERE "id" = $1`,
		[id],
	);
	await expect(silently).rejects.toMatchObject({ code: "RC403" });
});

test("a note on a link mentions nobody who is not in the dossier", async ({ newsroom }) => {
	const { lead, dossierId, mark } = await open(newsroom);
	const ends = [await mark("denial"), await mark("claim")] as const;
	const stranger = await newsroom.addMember("checker");
	const mention = { type: "mention", attrs: { id: stranger.scope.memberId, label: "X" } };
	const doc = { type: "doc", content: [{ type: "paragraph", content: [mention] }] };
	const body = { ...linkBody(dossierId, ends, "denies"), note: { v: 1, doc } as const };
	expect(await placeLink(lead, uuidv7(), body)).toEqual({
		ok: false,
		failure: { code: "invalid", fields: [{ path: "note", code: "not-a-member" }] },
	});
});

test("AZ-13: the history of a link is not there for a stranger; it tells that it was removed and came back", async ({
	newsroom,
}) => {
	const { lead, dossierId, mark } = await open(newsroom);
	const ends = [await mark("denial"), await mark("claim")] as const;
	const id = await newsroom.link(lead, dossierId, ends, "denies");
	const stranger = await newsroom.addMember("admin");
	expect(codeOf(await readLinkHistory(stranger, id))).toBe("not-found");
	take(await removeLink(lead, id, uuidv7()));
	expect(codeOf(await readLinkHistory(lead, id))).toBe("not-found");
	take(await restoreLink(lead, id, uuidv7()));
	const { removals } = take(await readLinkHistory(lead, id));
	expect(removals.map(({ kind }) => kind)).toEqual(["restored", "removed"]);
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
