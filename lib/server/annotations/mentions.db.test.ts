import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import type { Note } from "@/lib/domain/note";
import { removeDossierMember } from "@/lib/server/dossiers/remove-dossier-member";
import { markBody, type Newsroom, type TestActor, take, test } from "@/lib/testing/newsroom";
import { placeAnnotation } from "./place-annotation";

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const checker = await newsroom.addMember("checker");
	const stranger = await newsroom.addMember("checker");
	const dossierId = await newsroom.openDossier(lead, checker);
	const article = await newsroom.import(lead, dossierId);
	return { lead, checker, stranger, dossierId, article };
}

function mentioning(...actors: readonly TestActor[]): Note {
	const mentions = actors.map(({ scope }) => ({
		type: "mention",
		attrs: { id: scope.memberId, label: "Quelqu’un" },
	}));
	return { v: 1, doc: { type: "doc", content: [{ type: "paragraph", content: mentions }] } };
}

describe("a note that mentions somebody", () => {
	test("is written when they are in the dossier, once or twice", async ({ newsroom }) => {
		const { lead, checker, article } = await open(newsroom);
		const note = mentioning(checker, lead, checker);
		const body = markBody(article, "La société", { note });
		expect(take(await placeAnnotation(lead, uuidv7(), body)).revision).toBe(1);
	});

	test("AZ-13: is refused when they are not, be it a stranger or nobody, all in the same words", async ({
		newsroom,
	}) => {
		const { lead, checker, stranger, article } = await open(newsroom);
		const id = await newsroom.mark(lead, article, "La société");
		const before = await newsroom.snapshot();
		const nobody = { ...stranger, scope: { ...stranger.scope, memberId: uuidv7() } };
		for (const other of [stranger, nobody]) {
			const note = mentioning(checker, other);
			for (const [at, revision] of [
				[uuidv7(), null],
				[id, 1],
			] as const)
				expect(
					await placeAnnotation(lead, at, markBody(article, "La société", { note, revision })),
				).toEqual({
					ok: false,
					failure: { code: "invalid", fields: [{ path: "note", code: "not-a-member" }] },
				});
		}
		expect(await newsroom.snapshot()).toEqual(before);
	});

	test("goes on after they have left the dossier, and mentions nobody else who has", async ({
		newsroom,
	}) => {
		const { lead, checker, dossierId, article } = await open(newsroom);
		const note = mentioning(checker);
		const id = await newsroom.mark(lead, article, "La société", { note });
		const memberId = checker.scope.memberId;
		take(await removeDossierMember(lead, dossierId, memberId, uuidv7()));
		const edit = markBody(article, "La société", { note, revision: 1, certainty: "possible" });
		expect(take(await placeAnnotation(lead, id, edit)).revision).toBe(2);
		const again = await placeAnnotation(lead, uuidv7(), markBody(article, "dément", { note }));
		expect(again).toMatchObject({ ok: false, failure: { code: "invalid" } });
	});
});
