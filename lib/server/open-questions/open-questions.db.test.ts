import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import { openQuestionsSchema } from "@/lib/domain/open-question-view";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { readAnnotation } from "@/lib/server/annotations/read-annotation";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { listDossiers } from "@/lib/server/dossiers/list-dossiers";
import { removeLink } from "@/lib/server/links/remove-link";
import { codeOf, type TestActor, take, test } from "@/lib/testing/newsroom";
import { countOpenQuestions, readOpenQuestions } from "./read-open-questions";

/** What is open, as kinds with what they are about; the count and the card say the same. */
async function open(actor: TestActor, dossierId: string): Promise<[string, string | undefined][]> {
	const { questions } = openQuestionsSchema.parse(take(await readOpenQuestions(actor, dossierId)));
	expect(take(await countOpenQuestions(actor, dossierId))).toBe(questions.length);
	const card = take(await listDossiers(actor)).find(({ id }) => id === dossierId);
	expect(card?.openDenials).toBe(questions.filter(({ kind }) => kind === "unanswered").length);
	return questions.map(({ kind, linkId, statement, passages }) => [
		kind,
		linkId ?? statement?.id ?? passages[0]?.annotationId,
	]);
}

test("each question is there until it is answered, and is there again when the answer goes", async ({
	newsroom,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const article = await newsroom.import(lead, dossierId, undefined, { outlet: "La Dépêche" });
	// In words of its own: a copy would be the same source.
	const other = await newsroom.import(
		lead,
		dossierId,
		"Une autre voix\n\nLa société dément. Le contrat est signé, assure pourtant un docker croisé au bout du quai.",
	);
	const claim = await newsroom.mark(lead, article, "Le contrat est signé");
	expect(await open(lead, dossierId)).toEqual([]);

	const denial = await newsroom.mark(lead, other, "La société dément", { tag: "denial" });
	expect(await open(lead, dossierId)).toEqual([["unanswered", denial]]);
	const linkId = await newsroom.link(lead, dossierId, [denial, claim], "denies");
	expect(await open(lead, dossierId)).toEqual([]);
	take(await removeLink(lead, linkId, uuidv7()));
	expect(await open(lead, dossierId)).toEqual([["unanswered", denial]]);
	take(await removeAnnotation(lead, denial, uuidv7()));
	expect(await open(lead, dossierId)).toEqual([]);

	const said = await newsroom.mark(lead, article, "Selon deux sources", { tag: "attribution" });
	expect(await open(lead, dossierId)).toEqual([["speakerless", said]]);
	const speakerId = await newsroom.speak(lead, dossierId);
	const { tag, pieces, certainty, quoteType, checkWorthiness, note, articleId, versionId } = take(
		await readAnnotation(lead, said),
	);
	const rest = { tag, certainty, quoteType, checkWorthiness, note, articleId, versionId };
	take(
		await placeAnnotation(lead, said, {
			...{ ...rest, pieces, opId: uuidv7(), revision: 1, speakerIds: [speakerId] },
			removeLinks: false,
		}),
	);
	expect(await open(lead, dossierId)).toEqual([]);

	const statementId = await newsroom.state(lead, dossierId);
	expect(await open(lead, dossierId)).toEqual([["unsettled", statementId]]);
	await newsroom.gather(lead, statementId, claim);
	expect(await open(lead, dossierId)).toEqual([
		["single-source", statementId],
		["unsettled", statementId],
	]);
	const second = await newsroom.mark(lead, other, "Le contrat est signé");
	await newsroom.gather(lead, statementId, second);
	expect(await open(lead, dossierId)).toEqual([["unsettled", statementId]]);
	const against = await newsroom.link(lead, dossierId, [claim, second], "contradicts");
	expect(await open(lead, dossierId)).toEqual([
		["contradiction", against],
		["unsettled", statementId],
	]);
});

test("a stale passage is quoted with its outlet and date; a stranger is asked nothing", async ({
	newsroom,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const stranger = await newsroom.addMember("checker");
	const dossierId = await newsroom.openDossier(lead);
	const published = { value: "2026-03-02", precision: "day", zone: "Europe/Paris" } as const;
	const particulars = { outlet: "La Dépêche", title: "Le quai", published };
	const article = await newsroom.import(lead, dossierId, undefined, particulars);
	const id = await newsroom.mark(lead, article, "Le contrat est signé");
	await newsroom.database.owner.query('UPDATE "Annotation" SET "stale" = true WHERE "id" = $1', [
		id,
	]);
	expect(take(await readOpenQuestions(lead, dossierId)).questions).toMatchObject([
		{
			kind: "stale",
			passages: [
				{
					...{ annotationId: id, quotes: ["Le contrat est signé"], stale: true, deleted: false },
					...{ outlet: "La Dépêche", articleTitle: "Le quai", published },
				},
			],
		},
	]);
	expect(codeOf(await readOpenQuestions(stranger, dossierId))).toBe("not-found");
	expect(codeOf(await countOpenQuestions(stranger, dossierId))).toBe("not-found");
});
