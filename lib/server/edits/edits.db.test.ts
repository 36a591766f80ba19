import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import type { EditArticle } from "@/lib/domain/article";
import { editArticle } from "@/lib/server/articles/edit-article";
import { readArticle } from "@/lib/server/articles/read-article";
import { nobody } from "@/lib/server/door/actor";
import { placeDossier } from "@/lib/server/dossiers/place-dossier";
import { listEvents } from "@/lib/server/events/list-events";
import { placeSpeaker } from "@/lib/server/speakers/place-speaker";
import { codeOf, type Newsroom, type TestActor, take, test } from "@/lib/testing/newsroom";
import { listEdits } from "./list-edits";

async function open(newsroom: Newsroom) {
	const [lead, checker] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("checker"),
	];
	const dossierId = await newsroom.openDossier(lead, checker);
	const article = await newsroom.import(lead, dossierId);
	return { newsroom, lead, checker, dossierId, article };
}

/** Edits an article, all else as it is. */
async function edit(actor: TestActor, id: string, change: Partial<EditArticle>) {
	const now = take(await readArticle(actor, id));
	const { title, outlet, author, published, address, language, revision, state, dueOn } = now;
	const known = { title, outlet, author, published, address, language, revision, state, dueOn };
	const rest = { credits: [...now.credits], assigneeId: now.assignee?.id ?? null };
	return take(await editArticle(actor, id, { opId: uuidv7(), ...known, ...rest, ...change }));
}

test("an edit of an article keeps what it said before and after, at the moment of its event; work is no such edit", async ({
	newsroom,
}) => {
	const { lead, checker, dossierId, article } = await open(newsroom);
	const published = { value: "2026-03", precision: "month", zone: "Europe/Paris" } as const;
	await edit(checker, article.id, { title: "Le port se tait", outlet: "La Vigie", published });
	await edit(lead, article.id, { dueOn: "2026-04-01" });
	await edit(lead, article.id, { credits: ["AFP"], dueOn: null });
	const told = take(await listEdits(lead, dossierId, article.id));
	const first = {
		...{ title: "Le port dément tout contrat", outlet: "Le Fanal", author: null, address: null },
		published: { value: "2026-03-04", precision: "day", zone: "Europe/Paris" },
		...{ language: "fr", credits: [] },
	};
	const second = { ...first, title: "Le port se tait", outlet: "La Vigie", published };
	const about = { kind: "article", at: expect.any(String) };
	expect(told).toEqual([
		{
			...{ ...about, revision: 4, before: second, after: { ...second, credits: ["AFP"] } },
			editor: { id: lead.scope.memberId, name: expect.any(String) },
		},
		{
			...{ ...about, revision: 2, before: first, after: second },
			editor: { id: checker.scope.memberId, name: expect.any(String) },
		},
	]);
	const { events } = take(await listEvents(lead, dossierId, null));
	const edited = events.filter(({ type }) => type === "article.edited");
	expect(edited.map(({ at }) => at)).toEqual(told.map(({ at }) => at));
});

test("so do edits of a dossier and of a speaker", async ({ newsroom }) => {
	const { lead, checker, dossierId } = await open(newsroom);
	const words = { title: "Le port, suite", summary: "Qui a signé ?" };
	take(await placeDossier(lead, dossierId, { opId: uuidv7(), revision: 1, ...words }));
	expect(take(await listEdits(checker, dossierId, dossierId))).toMatchObject([
		{ kind: "dossier", revision: 2, before: { title: "Le port", summary: "" }, after: words },
	]);
	const speakerId = await newsroom.speak(lead, dossierId);
	const named = { dossierId, name: "La ministre des Ports", aliases: ["la ministre"] };
	const body = { opId: uuidv7(), revision: 1, ...named, outletId: null };
	take(await placeSpeaker(checker, speakerId, body));
	take(await placeSpeaker(checker, speakerId, { ...body, opId: uuidv7(), revision: 2 }));
	expect(take(await listEdits(lead, dossierId, speakerId))).toMatchObject([
		{
			...{ kind: "speaker", revision: 2 },
			before: { name: "La ministre", aliases: [], outlet: null },
			after: { name: "La ministre des Ports", aliases: ["la ministre"], outlet: null },
		},
	]);
});

test("edits are told to members of their dossier, and of no other thing; nobody changes them", async ({
	newsroom,
}) => {
	const { lead, dossierId, article } = await open(newsroom);
	await edit(lead, article.id, { title: "Le port se tait" });
	const stranger = await newsroom.addMember("admin");
	expect(codeOf(await listEdits(stranger, dossierId, article.id))).toBe("not-found");
	expect(codeOf(await listEdits(nobody, dossierId, article.id))).toBe("signed-out");
	const other = await newsroom.openDossier(stranger);
	expect(take(await listEdits(stranger, other, article.id))).toEqual([]);
	expect(take(await listEdits(lead, dossierId, "article"))).toEqual([]);
	const { app, owner } = newsroom.database;
	for (const sql of [`UPDATE "Edit" SET "revision" = 9`, 'DELETE FROM "Edit"', 'TRUNCATE "Edit"']) {
		await expect(app.query(sql)).rejects.toThrow(/permission denied/);
		await expect(owner.query(sql)).rejects.toThrow();
	}
});
