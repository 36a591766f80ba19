import pg from "pg";
import { uuidv7 } from "uuidv7";
import { expect, vi } from "vitest";
import { mapViewSchema } from "@/lib/domain/map";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { removeArticle } from "@/lib/server/articles/remove-article";
import { nobody } from "@/lib/server/door/actor";
import { generateArticle } from "@/lib/testing/generated-article";
import { codeOf, type Newsroom, type TestActor, take, test } from "@/lib/testing/newsroom";
import { plantMarks } from "@/lib/testing/plant-marks";
import { readMap } from "./read-map";

/** A dossier with a denial, the claim it denies, a statement of both, and who said the claim. */
async function tell(newsroom: Newsroom, lead: TestActor) {
	const dossierId = await newsroom.openDossier(lead);
	const later = {
		published: { value: "2026-03-03", precision: "day", zone: "Europe/Paris" },
	} as const;
	const denying = await newsroom.import(lead, dossierId, undefined, { ...later, title: "Deux" });
	const saying = await newsroom.import(lead, dossierId, undefined, {
		...{ title: "Un", outlet: "La Dépêche", credits: ["AFP"] },
		published: { value: "2026-03-02T18:12", precision: "minute", zone: "Europe/Paris" },
	});
	const speakerId = await newsroom.speak(lead, dossierId);
	const denial = await newsroom.mark(lead, denying, "La société dément", { tag: "denial" });
	const claim = await newsroom.mark(lead, saying, "Le contrat est signé", {
		speakerIds: [speakerId],
	});
	const linkId = await newsroom.link(lead, dossierId, [denial, claim], "denies");
	const statementId = await newsroom.state(lead, dossierId);
	await newsroom.gather(lead, statementId, claim);
	await newsroom.gather(lead, statementId, denial, "denies");
	return { dossierId, denying, saying, denial, claim, linkId, statementId, speakerId };
}

test("says what is in a dossier and what ties it, oldest first", async ({ newsroom }) => {
	const lead = await newsroom.addMember("reviewer");
	const told = await tell(newsroom, lead);
	const map = mapViewSchema.parse(take(await readMap(lead, told.dossierId)));
	expect(map.articles.map(({ title, outlet, credits }) => [title, outlet, credits])).toEqual([
		["Un", "La Dépêche", ["AFP"]],
		["Deux", "Le Fanal", []],
	]);
	expect(map.passages.map(({ id, quotes, speakerIds }) => [id, quotes, speakerIds])).toEqual([
		[told.claim, ["Le contrat est signé"], [told.speakerId]],
		[told.denial, ["La société dément"], []],
	]);
	expect(map.links).toEqual([
		{
			...{ id: told.linkId, type: "denies", fromId: told.denial, toId: told.claim },
			...{ state: "proposed", stale: false },
		},
	]);
	expect(map.statements.map(({ id, members }) => [id, members.map((one) => one.stance)])).toEqual([
		[told.statementId, ["asserts", "denies"]],
	]);
	expect(map.speakers).toEqual([{ id: told.speakerId, name: "La ministre" }]);
});

test("leaves out what was removed, with its ties, and shows nothing to others", async ({
	newsroom,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const stranger = await newsroom.addMember("admin");
	const told = await tell(newsroom, lead);
	take(await removeAnnotation(lead, told.claim, uuidv7()));
	const without = take(await readMap(lead, told.dossierId));
	expect(without.passages.map(({ id }) => id)).toEqual([told.denial]);
	expect(without.links).toEqual([]);
	expect(without.statements[0]?.members.map((one) => one.annotationId)).toEqual([told.denial]);
	take(await removeArticle(lead, told.denying.id, uuidv7()));
	const less = take(await readMap(lead, told.dossierId));
	expect([less.articles.length, less.passages.length]).toEqual([1, 0]);
	expect(codeOf(await readMap(stranger, told.dossierId))).toBe("not-found");
	expect(codeOf(await readMap(nobody, told.dossierId))).toBe("signed-out");
});

test("shows a private layer to its member alone", async ({ newsroom }) => {
	const lead = await newsroom.addMember("reviewer");
	const other = await newsroom.addMember("checker");
	const told = await tell(newsroom, lead);
	await newsroom.letIn(lead, told.dossierId, other);
	const { owner } = newsroom.database;
	await owner.query('UPDATE "Annotation" SET "layer" = $1 WHERE "id" = $2', [
		lead.scope.memberId,
		told.claim,
	]);
	expect(take(await readMap(lead, told.dossierId)).passages).toHaveLength(2);
	const theirs = take(await readMap(other, told.dossierId));
	expect(theirs.passages.map(({ id }) => id)).toEqual([told.denial]);
	expect([theirs.links, theirs.statements[0]?.members.length]).toEqual([[], 1]);
	expect(JSON.stringify(theirs)).not.toContain(told.claim);
});

test("2,000 passages come in as many queries as three, each said in few characters", async ({
	newsroom,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const plant = async (count: number) => {
		const made = generateArticle(600, count);
		const dossierId = await newsroom.openDossier(lead);
		const { id: articleId, versionId } = await newsroom.import(lead, dossierId, made.text);
		const place = { dossierId, articleId, versionId, authorId: lead.scope.memberId };
		await plantMarks(newsroom.database.owner, place, made);
		return dossierId;
	};
	const asked = async (dossierId: string) => {
		const spy = vi.spyOn(pg.Client.prototype, "query");
		try {
			const map = take(await readMap(lead, dossierId));
			return { map, queries: spy.mock.calls.length };
		} finally {
			spy.mockRestore();
		}
	};
	const few = await asked(await plant(3));
	const many = await asked(await plant(2000));
	expect(many.map.passages).toHaveLength(2000);
	expect(many.queries).toBe(few.queries);
	expect(many.queries).toBeLessThanOrEqual(10);
	const words = many.map.passages.reduce((sum, { quotes }) => sum + quotes.join("").length, 0);
	expect((JSON.stringify(many.map).length - words) / 2000).toBeLessThan(220);
});
