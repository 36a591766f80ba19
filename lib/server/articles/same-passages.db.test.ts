import { expect } from "vitest";
import { samePassagesLimits, samePassagesSchema } from "@/lib/domain/same-passages";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { nobody } from "@/lib/server/door/actor";
import { codeOf, type TestActor, type TestArticle, take, test } from "@/lib/testing/newsroom";
import { listSamePassages } from "./list-same-passages";
import { removeArticle } from "./remove-article";

async function look(actor: TestActor, article: TestArticle, words: string) {
	const start = article.text.indexOf(words);
	const query = { start, end: start + words.length };
	return samePassagesSchema.parse(take(await listSamePassages(actor, article.versionId, query)));
}

test("finds the same words in all newest texts of the dossier, with their sentences", async ({
	newsroom,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const first = await newsroom.import(lead, dossierId, "Titre\n\nRien n’est signé, dit-elle. Fin.");
	const second = await newsroom.import(
		lead,
		dossierId,
		"Autre\n\nSelon lui, « RIEN N'EST  SIGNÉ ». Rien n’est désigné. Rien n’est signé non plus.",
	);
	const elsewhere = await newsroom.openDossier(lead);
	await newsroom.import(lead, elsewhere, "Ailleurs\n\nRien n’est signé.");
	const { articles, left } = await look(lead, first, "Rien n’est signé");
	expect(left).toBe(0);
	expect(articles.map(({ articleId }) => articleId)).toEqual([first.id, second.id]);
	expect(articles.map(({ places }) => places.map(({ quote }) => quote))).toEqual([
		["Rien n’est signé"],
		["RIEN N'EST  SIGNÉ", "Rien n’est signé"],
	]);
	for (const { versionId, places } of articles) {
		const { text } = versionId === first.versionId ? first : second;
		for (const { start, end, quote, context } of places) {
			expect(text.slice(start, end)).toBe(quote);
			expect(context.text.slice(context.start, context.end)).toBe(quote);
		}
	}
	expect(articles[1]?.places[0]?.context.text).toBe("Selon lui, « RIEN N'EST  SIGNÉ ».");
});

test("says which places are marked already, and by what", async ({ newsroom }) => {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const article = await newsroom.import(lead, dossierId, "Titre\n\nElle a dit « jamais ». Jamais.");
	const mark = await newsroom.mark(lead, article, "jamais");
	const around = await newsroom.mark(lead, article, "« jamais »", { tag: "denial" });
	await newsroom.mark(lead, article, "dit « jamais ».");
	const gone = await newsroom.mark(lead, article, "Jamais");
	await removeAnnotation(lead, gone, "01890000-0000-7000-8000-000000000001");
	const { articles } = await look(lead, article, "jamais");
	const marks = articles[0]?.places.map((place) => place.marks.map((one) => one.annotationId));
	expect(marks).toEqual([[mark, around], []]);
	expect(articles[0]?.places[0]?.marks.map(({ tag }) => tag)).toEqual(["claim", "denial"]);
});

test("leaves out articles that were removed, and refuses what holds no words", async ({
	newsroom,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const stranger = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const article = await newsroom.import(lead, dossierId, "Titre\n\nRien n’est signé.");
	const other = await newsroom.import(lead, dossierId, "Autre\n\nRien n’est signé.");
	expect((await look(lead, article, "signé")).articles).toHaveLength(2);
	take(await removeArticle(lead, other.id, "01890000-0000-7000-8000-000000000002"));
	expect((await look(lead, article, "signé")).articles).toHaveLength(1);
	const words = { start: 0, end: 5 };
	expect(codeOf(await listSamePassages(lead, other.versionId, words))).toBe("not-found");
	expect(codeOf(await listSamePassages(stranger, article.versionId, words))).toBe("not-found");
	expect(codeOf(await listSamePassages(nobody, article.versionId, words))).toBe("signed-out");
	for (const query of [
		{ start: 5, end: 5 },
		{ start: 0, end: 10_000 },
	])
		expect(codeOf(await listSamePassages(lead, article.versionId, query))).toBe("invalid");
});

test("gives so many places and counts the others", async ({ newsroom }) => {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const text = `Titre\n\n${"Non. ".repeat(samePassagesLimits.places - 1)}`;
	const first = await newsroom.import(lead, dossierId, text);
	await newsroom.import(lead, dossierId, "Autre\n\nNon. Non. Non.");
	await newsroom.import(lead, dossierId, "Encore\n\nNon.");
	const { articles, left } = await look(lead, first, "Non");
	expect(articles.flatMap(({ places }) => places)).toHaveLength(samePassagesLimits.places);
	expect(articles).toHaveLength(2);
	expect(left).toBe(3);
});
