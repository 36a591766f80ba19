import { uuidv7 } from "uuidv7";
import { beforeEach, describe, expect } from "vitest";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { finishRound } from "@/lib/server/rounds/finish-round";
import { openRound } from "@/lib/server/rounds/open-round";
import { markBody, type Newsroom, take, test } from "@/lib/testing/newsroom";
import {
	makeShare,
	openScene,
	openShared,
	setRules,
	shareBody,
	wordsOf,
} from "@/lib/testing/sharing-scene";
import { createShare } from "./create-share";

beforeEach<{ newsroom: Newsroom }>(async ({ newsroom }) => {
	take(await setRules(newsroom));
});

describe("an article that is shared", () => {
	test("shows what was approved in its sentence, and nothing that waits, nobody and no id", async ({
		newsroom,
	}) => {
		const { author, lead, reviewer, article, dossierId, approved } = await openScene(newsroom);
		const { token, id } = await makeShare(lead, "article", article.id);
		const { status, html, headers } = await openShared(token);
		expect(status).toBe(200);
		const words = wordsOf(html);
		expect(words).toContain("La société dément avoir signé quoi que ce soit.");
		expect(html).toContain('<mark class="mark tag-denial">La société dément</mark>');
		// Its neighbour, the other passage, the end of the article: none of them is shown.
		for (const other of ["Le contrat est signé", "annoncé samedi", "Selon deux sources"])
			expect(words).not.toContain(other);
		for (const secret of [article.id, article.versionId, dossierId, approved, id])
			expect(html).not.toContain(secret);
		for (const { scope } of [author, lead, reviewer]) expect(html).not.toContain(scope.memberId);
		expect(html).not.toMatch(/Membre \d|Le port<|example\.org/);
		expect(headers).toMatchObject({
			"x-robots-tag": "noindex, nofollow, noarchive",
			"referrer-policy": "no-referrer",
			"cache-control": "private, no-store",
			"x-frame-options": "DENY",
		});
		expect(headers["content-security-policy"]).toContain("default-src 'none'");
		expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
	});

	test("shows no longer what lost its approval, and the newest approval without being asked", async ({
		newsroom,
	}) => {
		const { author, reviewer, lead, article, approved, waiting } = await openScene(newsroom);
		const { token } = await makeShare(lead, "article", article.id);
		const edit = markBody(article, "La société dément avoir", { revision: 1, tag: "denial" });
		take(await placeAnnotation(author, approved, edit));
		expect((await openShared(token)).html).toContain("Rien n’a encore été approuvé.");
		take(await newsroom.decide(reviewer, { kind: "annotation", id: waiting }));
		expect(wordsOf((await openShared(token)).html)).toContain("Le contrat est signé");
	});

	test("shows its whole text only where its link and the newsroom both say so", async ({
		newsroom,
	}) => {
		const { lead, article } = await openScene(newsroom);
		const whole = shareBody("article", article.id, { whole: true });
		expect(await createShare(lead, uuidv7(), whole)).toMatchObject({
			failure: { code: "invalid", fields: [{ path: "whole", code: "whole-texts-off" }] },
		});
		take(await setRules(newsroom, { wholeTexts: true }));
		const [some, all] = [
			await makeShare(lead, "article", article.id),
			await makeShare(lead, "article", article.id, { whole: true }),
		];
		expect((await openShared(some.token)).html).not.toContain("Selon deux sources");
		expect((await openShared(all.token)).html).toContain("Selon deux sources");
		take(await setRules(newsroom, { wholeTexts: false }));
		expect((await openShared(all.token)).html).not.toContain("Selon deux sources");
	});
});

test("AZ-14: nothing of a blind round is shared, neither while it is open nor once it is revealed", async ({
	newsroom,
}) => {
	const { lead, reviewer, author, dossierId } = await openScene(newsroom);
	const bare = await newsroom.import(lead, dossierId, "Ailleurs, la société dément le contrat.");
	const statement = await newsroom.state(lead, dossierId);
	const roundId = uuidv7();
	const memberIds = [reviewer, author].map(({ scope }) => scope.memberId);
	take(
		await openRound(lead, roundId, { opId: uuidv7(), dossierId, articleIds: [bare.id], memberIds }),
	);
	const [ofArticle, ofStatement] = [
		await makeShare(lead, "article", bare.id),
		await makeShare(lead, "statement", statement),
	];
	const both = async () => [
		(await openShared(ofArticle.token)).html,
		(await openShared(ofStatement.token)).html,
	];
	const before = await both();
	const mark = await newsroom.mark(author, bare, "la société dément", { tag: "denial" });
	await newsroom.gather(author, statement, mark);
	// Even one that says it is approved, which the database would not let it be.
	for (const table of ["Annotation", "Membership"]) {
		await newsroom.database.owner.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
		await newsroom.database.owner.query(
			`UPDATE "${table}" SET "state" = 'approved' WHERE "layer" <> 'shared'`,
		);
		await newsroom.database.owner.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
	}
	expect(await both()).toEqual(before);
	take(await finishRound(author, roundId, uuidv7()));
	expect(await both()).toEqual(before);
});

describe("a statement that is shared", () => {
	test("shows the approved passages that were approved in it, each with its source", async ({
		newsroom,
	}) => {
		const { lead, author, reviewer, dossierId, approved, waiting } = await openScene(newsroom);
		const statement = await newsroom.state(author, dossierId, "Un contrat lie la société");
		const [first, second] = [
			await newsroom.gather(author, statement, approved, "denies"),
			await newsroom.gather(author, statement, waiting),
		];
		const { token } = await makeShare(lead, "statement", statement);
		expect((await openShared(token)).html).toContain("Rien n’a encore été approuvé.");
		take(await newsroom.decide(reviewer, { kind: "membership", id: first }));
		take(await newsroom.decide(reviewer, { kind: "membership", id: second }));
		const words = wordsOf((await openShared(token)).html);
		expect(words).toContain("Un contrat lie la société");
		expect(words).toContain("La société dément avoir signé quoi que ce soit.");
		expect(words).toContain("Le Fanal");
		// Approved in the statement, but not itself.
		expect(words).not.toContain("Le contrat est signé");
	});
});

describe("inside another page", () => {
	test("is held by the pages that the newsroom names, and by none while it names none", async ({
		newsroom,
	}) => {
		const { lead, article } = await openScene(newsroom);
		const { token } = await makeShare(lead, "article", article.id);
		expect((await openShared(token, { place: "embedded" })).status).toBe(404);
		take(await setRules(newsroom, { embedHosts: ["www.fanal.example", "*.quai.example:8443"] }));
		const { status, headers } = await openShared(token, { place: "embedded" });
		expect(status).toBe(200);
		expect(headers["content-security-policy"]).toMatch(
			/frame-ancestors www\.fanal\.example \*\.quai\.example:8443$/,
		);
		expect(headers["x-frame-options"]).toBeUndefined();
		const page = await openShared(token);
		expect(page.headers["content-security-policy"]).toMatch(/frame-ancestors 'none'$/);
		// What is not there can be held by the same pages, so that nothing is told by that.
		const gone = await openShared(`rcs_${"b".repeat(43)}`, { place: "embedded" });
		expect(gone.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
	});
});
