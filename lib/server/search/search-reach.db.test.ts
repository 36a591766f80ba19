import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { type SearchHit, searchKinds, searchQuerySchema } from "@/lib/domain/search";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { restoreAnnotation } from "@/lib/server/annotations/restore-annotation";
import { removeArticle } from "@/lib/server/articles/remove-article";
import { restoreArticle } from "@/lib/server/articles/restore-article";
import { nobody } from "@/lib/server/door/actor";
import { removeDossierMember } from "@/lib/server/dossiers/remove-dossier-member";
import { removeStatement } from "@/lib/server/statements/remove-statement";
import { codeOf, type Newsroom, type TestActor, take, test } from "@/lib/testing/newsroom";
import { fill, kindsOf, look, nothing, open, texts, type Words } from "@/lib/testing/search-scene";
import { search } from "./search";

describe("AZ-14: what a member may not see is not found, counted, paged or named", () => {
	/** What hides things, and the kinds that are still found. */
	const ways: Readonly<
		Record<string, { hide: (of: Hidden) => Promise<unknown>; still: readonly string[] }>
	> = {
		"a dossier one is not in": { hide: async () => undefined, still: [...searchKinds] },
		"a deleted article": {
			hide: ({ lead, article }) => removeArticle(lead, article.id, uuidv7()).then(take),
			still: ["statement", "speaker"],
		},
		"a deleted passage": {
			hide: ({ lead, annotationId }) => removeAnnotation(lead, annotationId, uuidv7()).then(take),
			still: ["statement", "article", "speaker", "text"],
		},
		"another member’s layer": {
			hide: ({ newsroom, lead, annotationId, other }) =>
				newsroom.database.owner.query('UPDATE "Annotation" SET "layer" = $2 WHERE "id" = $1', [
					annotationId,
					other?.scope.memberId ?? lead.scope.memberId,
				]),
			still: ["statement", "article", "speaker", "text"],
		},
		"a deleted statement": {
			hide: ({ lead, statementId }) => removeStatement(lead, statementId, uuidv7()).then(take),
			still: ["article", "speaker", "annotation", "note", "text"],
		},
		"a deleted dossier": {
			hide: ({ newsroom, dossierId }) =>
				newsroom.database.owner.query('UPDATE "Dossier" SET "deletedAt" = now() WHERE "id" = $1', [
					dossierId,
				]),
			still: [],
		},
		"a dossier one has been taken out of": {
			hide: async ({ newsroom, lead, dossierId }) => {
				const second = await newsroom.addMember("reviewer");
				await newsroom.letIn(lead, dossierId, second, true);
				take(await removeDossierMember(second, dossierId, lead.scope.memberId, uuidv7()));
			},
			still: [],
		},
	};
	interface Hidden extends Awaited<ReturnType<typeof fill>> {
		readonly newsroom: Newsroom;
		readonly lead: TestActor;
		readonly other: TestActor;
	}

	test.for(Object.entries(ways))("%s", async ([, { hide, still }], { newsroom }) => {
		const { lead } = await open(newsroom);
		const other = await newsroom.addMember("admin");
		const elsewhere = await newsroom.openDossier(other);
		const word = `licorne${uuidv7().replaceAll("-", "")}`;
		const filled = await fill(newsroom, lead, word);
		expect(await kindsOf(lead, word)).toEqual([...searchKinds]);
		await hide({ ...filled, newsroom, lead, other });
		for (const query of [word, `"${word}"`, `${word} -rien`]) {
			expect(await kindsOf(lead, query)).toEqual(still);
			expect(await look(other, query)).toEqual(nothing);
			expect(await look(other, query, { dossierId: elsewhere, limit: "1" })).toEqual(nothing);
		}
		const place = { q: word, dossierId: filled.dossierId, limit: 20 };
		expect(codeOf(await search(other, place))).toBe("not-found");
		expect(codeOf(await search(nobody, { q: word, limit: 20 }))).toBe("signed-out");
	});

	test("a member who was disabled finds nothing, in the dossier or out of it", async ({
		newsroom,
	}) => {
		const { lead } = await open(newsroom);
		const { dossierId } = await fill(newsroom, lead, "licorne");
		await newsroom.database.owner.query(
			'UPDATE "Member" SET "disabledAt" = now() WHERE "id" = $1',
			[lead.scope.memberId],
		);
		for (const place of [{}, { dossierId }]) {
			const found = await search(lead, searchQuerySchema.parse({ q: "licorne", ...place }));
			expect(codeOf(found)).toBe("signed-out");
		}
	});

	test("a speaker’s passages are counted as far as they are seen", async ({ newsroom }) => {
		const { lead } = await open(newsroom);
		const { dossierId, article, speakerId, annotationId } = await fill(newsroom, lead, "sirène");
		const second = await newsroom.mark(lead, article, "Personne", { speakerIds: [speakerId] });
		const passages = async () => (await look(lead, "sirene", { kind: "speaker" })).hits[0];
		expect(await passages()).toMatchObject({ passages: 2, passage: { annotationId } });
		take(await removeAnnotation(lead, annotationId, uuidv7()));
		expect(await passages()).toMatchObject({ passages: 1, passage: { annotationId: second } });
		take(await restoreAnnotation(lead, annotationId, uuidv7()));
		expect(await passages()).toMatchObject({ passages: 2 });
		take(await removeArticle(lead, article.id, uuidv7()));
		expect(await passages()).toMatchObject({ passages: 0, passage: null });
		take(await restoreArticle(lead, article.id, uuidv7()));
		expect(await kindsOf(lead, "sirènes", { dossierId })).toEqual([...searchKinds]);
	});

	test("a private layer is found by its member", async ({ newsroom }) => {
		const { lead } = await open(newsroom);
		const { annotationId } = await fill(newsroom, lead, "centaure");
		await newsroom.database.owner.query('UPDATE "Annotation" SET "layer" = $2 WHERE "id" = $1', [
			annotationId,
			lead.scope.memberId,
		]);
		expect(await kindsOf(lead, "centaure")).toEqual([...searchKinds]);
	});
});

test("kinds, tag, language and dossier narrow what is found", async ({ newsroom }) => {
	const { lead } = await open(newsroom);
	const first = await fill(newsroom, lead, "hydre");
	const second = await fill(newsroom, lead, "hydre");
	const english = await newsroom.import(lead, first.dossierId, `The hydre ${uuidv7()}.`, {
		language: "en",
		title: "English",
	});
	await newsroom.mark(lead, english, "The hydre", { tag: "denial" });
	expect((await look(lead, "hydre")).hits).toHaveLength(14);
	expect((await look(lead, "hydre", { dossierId: second.dossierId })).hits).toHaveLength(6);
	expect(await kindsOf(lead, "hydre", { kind: "text,note" })).toEqual(["note", "text"]);
	expect(await texts(lead, "hydre", { tag: "denial" })).toEqual(["annotation: The hydre"]);
	expect(await kindsOf(lead, "hydre", { tag: "claim" })).toEqual(["annotation", "note"]);
	expect(await kindsOf(lead, "hydre", { language: "en" })).toEqual(["annotation", "text"]);
	expect(await kindsOf(lead, "hydre", { language: "fr" })).toEqual(
		searchKinds.filter((kind) => kind !== "speaker"),
	);
});

describe("paging", () => {
	const all = async (
		actor: TestActor,
		q: string,
		limit: string,
		between: () => Promise<unknown>,
	) => {
		const hits: SearchHit[] = [];
		for (let cursor: Words = {}; ; ) {
			const page = await look(actor, q, { limit, ...cursor });
			hits.push(...page.hits);
			if (page.next === null) return hits;
			cursor = { cursor: page.next };
			await between();
		}
	};
	const key = (hit: SearchHit) =>
		`${hit.kind} ${hit.kind === "text" ? `${hit.article.id} ${hit.start}` : hit.text}`;

	test("holds every hit once, in one order, whatever the page", async ({ newsroom }) => {
		const { lead, dossierId } = await open(newsroom);
		const paragraphs = Array.from(
			{ length: 30 },
			(_, n) => `Le dahu ${"court ".repeat(n % 4)}${n}.`,
		);
		await newsroom.import(lead, dossierId, paragraphs.join("\n\n"), { title: "Dahu" });
		await newsroom.state(lead, dossierId, "Le dahu court");
		const whole = (await all(lead, "dahu", "100", async () => undefined)).map(key);
		expect(whole).toHaveLength(32);
		expect(new Set(whole).size).toBe(32);
		for (const limit of ["1", "7", "31", "32"]) {
			expect((await all(lead, "dahu", limit, async () => undefined)).map(key)).toEqual(whole);
		}
	});

	test("goes on where it was while others write and delete", async ({ newsroom }) => {
		const { lead, dossierId } = await open(newsroom);
		const paragraphs = Array.from(
			{ length: 12 },
			(_, n) => `Le yéti ${"marche ".repeat(n % 3)}${n}.`,
		);
		const article = await newsroom.import(lead, dossierId, paragraphs.join("\n\n"), {
			title: "Neige",
		});
		const before = (await all(lead, "yeti", "100", async () => undefined)).map(key);
		const after = await all(lead, "yeti", "3", async () => {
			await newsroom.import(lead, dossierId, `Un yéti ${uuidv7()}.\n\nEncore le yéti.`);
			const mark = await newsroom.mark(lead, article, "Le yéti");
			take(await removeAnnotation(lead, mark, uuidv7()));
		});
		const keys = after.map(key);
		expect(new Set(keys).size).toBe(keys.length);
		expect(keys.filter((one) => before.includes(one))).toEqual(before);
	});
});

test.for([
	["a page of nothing", { limit: "0" }],
	["a page that is too large", { limit: "101" }],
	["a page of no number", { limit: "x" }],
	["a kind that is none", { kind: "text,secret" }],
	["a tag that is none", { tag: "secret" }],
	["an unknown word", { offset: "2" }],
	["a query that is too long", { q: "a".repeat(301) }],
	["a dossier that is none", { dossierId: "1" }],
] as const)("%s is refused by the schema", ([, words]) => {
	expect(searchQuerySchema.safeParse({ q: "x", ...words }).success).toBe(false);
});

test("too many words and a wrong cursor are invalid", async ({ newsroom }) => {
	const { lead } = await open(newsroom);
	const invalid = (path: string, code: string) => ({
		failure: { code: "invalid", fields: [{ path, code }] },
	});
	const many = Array.from({ length: 21 }, (_, n) => `w${n}`).join(" ");
	expect(await search(lead, { q: many, limit: 20 })).toMatchObject(invalid("q", "too-many"));
	expect(await search(lead, { q: many.slice(0, many.lastIndexOf(" ")), limit: 20 })).toMatchObject({
		ok: true,
	});
	const far = (rank: number, n: number) =>
		Buffer.from(JSON.stringify(["text", rank, uuidv7(), n])).toString("base64url");
	for (const cursor of [far(2 ** 31, 0), far(2 ** 40, 0), far(1, 2 ** 31)]) {
		expect(await search(lead, { q: "x", cursor, limit: 20 })).toMatchObject(
			invalid("cursor", "other"),
		);
	}
	expect(
		codeOf(await search(lead, { q: "x", cursor: far(2 ** 31 - 1, 2 ** 31 - 1), limit: 20 })),
	).toBe("ok");
	const cursors = ["", "x", "e1", Buffer.from('["text",1,2,3]').toString("base64url")];
	for (const cursor of cursors) {
		expect(await search(lead, { q: "x", cursor, limit: 20 })).toMatchObject(
			invalid("cursor", "other"),
		);
	}
});
