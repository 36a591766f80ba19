import { expect } from "vitest";
import { generateArticle } from "@/lib/testing/generated-article";
import { countLookedAt, statementsOf, stopCounting } from "@/lib/testing/looked-at";
import { type Newsroom, type TestActor, take, test } from "@/lib/testing/newsroom";
import { plantMarks } from "@/lib/testing/plant-marks";
import { readDesk } from "./read-desk";
import { readVersionMarks } from "./read-version-marks";

/** An article with as many marks, by the member who may read it. */
async function plant(newsroom: Newsroom, lead: TestActor, count: number) {
	const made = generateArticle(600, count);
	const dossierId = await newsroom.openDossier(lead);
	const article = await newsroom.import(lead, dossierId, made.text);
	expect(article.text).toBe(made.text);
	const { id: articleId, versionId } = article;
	const place = { dossierId, articleId, versionId, authorId: lead.scope.memberId };
	const ids = await plantMarks(newsroom.database.owner, place, made);
	return { articleId, versionId, made, ids };
}

test("marks that came at once are read by their keys before the database has counted them", async ({
	newsroom,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const { owner } = newsroom.database;
	await plant(newsroom, lead, 3);
	await stopCounting(owner, ["Annotation", "Anchor", "AnchorPiece", "Revision", "Event"]);
	await owner.query("ANALYZE");
	await owner.query("BEGIN");
	const { articleId, versionId } = await plant(newsroom, lead, 2000);
	await owner.query(
		`INSERT INTO "Revision" ("kind", "subjectId", "number", "dossierId", "editorId", "content")
			SELECT 'annotation', "id", 1, "dossierId", "authorId", '{"v":1,"fields":{}}' FROM "Annotation"
			WHERE "articleId" = $1`,
		[articleId],
	);
	await owner.query("COMMIT");
	const statements = await statementsOf(async () => {
		take(await readDesk(lead, articleId));
		take(await readVersionMarks(lead, versionId));
	});
	for (const statement of statements) {
		expect(await countLookedAt(owner, statement), statement.text).toBeLessThan(2000 * 40);
	}
});

test("10,000 marks come in one answer that says each in few characters, in text order", async ({
	newsroom,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const { versionId, made, ids } = await plant(newsroom, lead, 10_000);
	const { marks, authors } = take(await readVersionMarks(lead, versionId));
	expect(new Set(marks.map(([id]) => id))).toEqual(new Set(ids));
	expect(authors).toHaveLength(1);
	const starts = marks.map(([, , , , , , [piece]]) => piece?.[1] ?? -1);
	expect(starts).toEqual([...starts].sort((a, b) => a - b));
	const n = ids.indexOf(marks[17]?.[0] ?? "");
	const wanted = made.marks[n];
	expect(marks[17]?.[6]).toEqual([["body", wanted?.start, wanted?.end]]);
	expect(JSON.stringify(marks).length / marks.length).toBeLessThan(110);
});

test("one query reads all marks, as many as there are", async ({ newsroom }) => {
	const lead = await newsroom.addMember("reviewer");
	const few = await plant(newsroom, lead, 3);
	const many = await plant(newsroom, lead, 2000);
	const ofFew = await statementsOf(() => readVersionMarks(lead, few.versionId));
	const ofMany = await statementsOf(() => readVersionMarks(lead, many.versionId));
	expect(ofFew.filter(({ text }) => text.includes("AnchorPiece"))).toHaveLength(1);
	expect(ofMany).toHaveLength(ofFew.length);
});
