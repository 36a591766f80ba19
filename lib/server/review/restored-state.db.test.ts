import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import type { EventView } from "@/lib/domain/events";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { listEvents } from "@/lib/server/events/list-events";
import { placeLink } from "@/lib/server/links/place-link";
import { placeMembership } from "@/lib/server/statements/place-membership";
import { placeStatement } from "@/lib/server/statements/place-statement";
import { readMembershipHistory } from "@/lib/server/statements/read-membership-history";
import { readStatementHistory } from "@/lib/server/statements/read-statement-history";
import { codeOf, linkBody, markBody, type Newsroom, take, test } from "@/lib/testing/newsroom";

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const article = await newsroom.import(lead, dossierId);
	const claim = await newsroom.mark(lead, article, "Le contrat est signé");
	const denial = await newsroom.mark(lead, article, "La société dément", { tag: "denial" });
	const newest = async (): Promise<EventView | undefined> =>
		take(await listEvents(lead, dossierId, null)).events[0];
	return { lead, dossierId, article, claim, denial, newest };
}

describe("what a thing said before can be said again, and the history says since when it was said", () => {
	test("of a mark", async ({ newsroom }) => {
		const { lead, article, claim, newest } = await open(newsroom);
		const say = (revision: number, more: object) =>
			placeAnnotation(
				lead,
				claim,
				markBody(article, "Le contrat est signé", { revision, ...more }),
			);
		take(await say(1, { certainty: "probable" }));
		expect((await newest())?.codes).not.toHaveProperty("asOf");
		take(await say(2, {}));
		expect(await newest()).toMatchObject({ type: "annotation.edited", codes: { asOf: "1" } });
		take(await say(3, { certainty: "probable" }));
		expect((await newest())?.codes.asOf).toBe("2");
	});

	test("of a link, unless its ends do not allow it any more", async ({ newsroom }) => {
		const { lead, dossierId, article, claim, denial, newest } = await open(newsroom);
		const link = await newsroom.link(lead, dossierId, [denial, claim], "denies");
		const say = (revision: number, type: "denies" | "contradicts") =>
			placeLink(lead, link, { ...linkBody(dossierId, [denial, claim], type), revision });
		take(await say(1, "contradicts"));
		take(await say(2, "denies"));
		expect(await newest()).toMatchObject({ type: "link.edited", codes: { asOf: "1" } });
		take(await say(3, "contradicts"));
		const tag = { revision: 1, tag: "claim" } as const;
		take(await placeAnnotation(lead, denial, markBody(article, "La société dément", tag)));
		expect(codeOf(await say(4, "denies"))).toBe("link-not-allowed");
	});

	test("of a membership, with who said it when and where", async ({ newsroom }) => {
		const { lead, dossierId, claim, newest } = await open(newsroom);
		const [one, two] = [
			await newsroom.state(lead, dossierId),
			await newsroom.state(lead, dossierId, "Autre chose"),
		];
		const id = await newsroom.gather(lead, one, claim);
		const say = (revision: number, more: object) =>
			placeMembership(lead, id, {
				...{ opId: uuidv7(), revision, annotationId: claim, statementId: one },
				...{ stance: "asserts" },
				...more,
			});
		const date = { value: "2026-03-04", precision: "day", zone: "Europe/Paris" };
		take(await say(1, { said: { speakerId: null, date, place: "Le port" } }));
		take(await say(2, { statementId: two, stance: "denies" }));
		const { revisions } = take(await readMembershipHistory(lead, id));
		expect(revisions.map(({ number, content }) => [number, content])).toEqual([
			[3, { statementId: two, stance: "denies", said: expect.objectContaining({ date }) }],
			[
				2,
				{ statementId: one, stance: "asserts", said: { speakerId: null, date, place: "Le port" } },
			],
			[1, { statementId: one, stance: "asserts", said: expect.objectContaining({ date: null }) }],
		]);
		take(await say(3, { ...revisions[1]?.content }));
		expect(await newest()).toMatchObject({ type: "membership.moved", codes: { asOf: "2" } });
	});

	test("of a statement, in all its wordings", async ({ newsroom }) => {
		const { lead, dossierId, newest } = await open(newsroom);
		const id = await newsroom.state(lead, dossierId);
		const say = (revision: number, titles: object) =>
			placeStatement(lead, id, { opId: uuidv7(), revision, dossierId, titles });
		take(await say(1, { fr: "Le contrat existe", en: "There is a contract" }));
		take(await say(2, { en: "A contract" }));
		const { revisions } = take(await readStatementHistory(lead, id));
		expect(revisions.map(({ content }) => content)).toEqual([
			{ en: "A contract" },
			{ fr: "Le contrat existe", en: "There is a contract" },
			{ fr: "Le contrat est signé" },
		]);
		take(await say(3, { ...revisions[1]?.content }));
		expect(await newest()).toMatchObject({ type: "statement.edited", codes: { asOf: "2" } });
	});
});
