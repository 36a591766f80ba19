import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import { toReviewMost } from "@/lib/domain/to-review-limits";
import { removeArticle } from "@/lib/server/articles/remove-article";
import { nobody } from "@/lib/server/door/actor";
import { placeVerdict } from "@/lib/server/statements/place-verdict";
import { codeOf, type TestActor, take, test } from "@/lib/testing/newsroom";
import { countReview } from "./count-review";
import { readToReview } from "./read-to-review";

test("what waits for a member is counted over their dossiers, as each queue counts it, where it is most first", async ({
	newsroom,
}) => {
	const [lead, author] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
	];
	const [checker, stranger] = [
		await newsroom.addMember("checker"),
		await newsroom.addMember("admin"),
	];
	const [few, many] = [
		await newsroom.openDossier(lead, author, checker),
		await newsroom.openDossier(lead, author),
	];
	const small = await newsroom.import(lead, few);
	const first = await newsroom.mark(checker, small, "Le contrat est signé");
	const article = await newsroom.import(lead, many);
	const denial = await newsroom.mark(author, article, "La société dément", { tag: "denial" });
	const claim = await newsroom.mark(lead, article, "Le contrat est signé");
	await newsroom.link(author, many, [denial, claim], "denies");
	const statement = await newsroom.state(author, many);
	await newsroom.gather(author, statement, denial);
	const verdict = { opId: uuidv7(), revision: null, grade: "unproven", method: "Lu." } as const;
	take(await placeVerdict(author, statement, verdict));

	const countOf = async (actor: TestActor) => {
		const { total, dossiers } = take(await readToReview(actor));
		for (const { id, count } of dossiers)
			expect(take(await countReview(actor, id, { whose: "me" })).total).toBe(count);
		return [total, dossiers.map(({ id, count }) => [id, count])];
	};
	expect(await countOf(lead)).toEqual([
		5,
		[
			[many, 4],
			[few, 1],
		],
	]);
	expect(await countOf(author)).toEqual([2, expect.arrayContaining([[many, 1]])]);
	expect(await countOf(checker)).toEqual([0, []]);
	expect(await countOf(stranger)).toEqual([0, []]);
	expect(codeOf(await readToReview(nobody))).toBe("signed-out");

	take(await newsroom.decide(lead, { kind: "annotation", id: first }));
	expect(await countOf(lead)).toEqual([4, [[many, 4]]]);
	take(await removeArticle(lead, article.id, uuidv7()));
	expect(await countOf(lead)).toEqual([1, [[many, 1]]]);
});

test("no more is counted than the bar tells apart", async ({ newsroom }) => {
	const [lead, author] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("checker"),
	];
	const dossierId = await newsroom.openDossier(lead, author);
	const article = await newsroom.import(lead, dossierId);
	const mark = await newsroom.mark(author, article, "Le contrat est signé");
	const { owner } = newsroom.database;
	const ids = Array.from({ length: toReviewMost + 20 }, () => uuidv7());
	await owner.query(
		`INSERT INTO "Annotation" ("id", "dossierId", "articleId", "tag", "origin", "authorId")
		SELECT i, a."dossierId", a."articleId", a."tag", a."origin", a."authorId" FROM "Annotation" a, unnest($2::uuid[]) i WHERE a."id" = $1`,
		[mark, ids],
	);
	const { total, dossiers } = take(await readToReview(lead));
	expect([total, dossiers.map(({ count }) => count)]).toEqual([toReviewMost, [toReviewMost]]);
});
