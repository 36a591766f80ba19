import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { listEvents } from "@/lib/server/events/list-events";
import { search } from "@/lib/server/search/search";
import { addVersion } from "@/lib/server/versions/add-version";
import {
	codeOf,
	type Newsroom,
	type TestActor,
	take,
	test,
	testText,
} from "@/lib/testing/newsroom";
import { archiveArticle } from "./archive-article";
import { copyArticle } from "./copy-article";
import { downloadOriginal } from "./download-original";
import { draftImport } from "./draft-import";
import { listArticles } from "./list-articles";
import { listAssigned } from "./list-assigned";
import { moveArticle } from "./move-article";
import { pageArticles } from "./page-articles";
import { pageVersions } from "./page-versions";
import { putArticle } from "./put-article";
import { readDesk } from "./read-desk";

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const there = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const otherId = await newsroom.openDossier(there, lead);
	const article = await newsroom.import(lead, dossierId);
	return { lead, there, dossierId, otherId, article };
}

async function typesOf(actor: TestActor, dossierId: string): Promise<string[]> {
	const { events } = take(await listEvents(actor, dossierId, null));
	return events.map(({ type }) => type);
}

async function foundIn(actor: TestActor, dossierId: string): Promise<string[]> {
	const query = { q: "portuaires", dossierId, limit: 20 } as const;
	const { hits } = take(await search(actor, query));
	return hits.flatMap((hit) => ("article" in hit ? [hit.article.id] : []));
}

function newText(lead: TestActor, dossierId: string, words: string) {
	const bytes = new TextEncoder().encode(words);
	return draftImport(lead, dossierId, { bytes, fileName: null, charset: null }).then(take);
}

describe("an article that is put away", () => {
	test("leaves the lists of work, keeps all it has, and is taken up again", async ({
		newsroom,
	}) => {
		const { lead, dossierId, article } = await open(newsroom);
		const [known] = take(await listArticles(lead, dossierId));
		if (known === undefined) throw new Error("there is no article");
		const { title, outlet, author, published, address, language, credits } = known;
		const particulars = {
			title,
			outlet,
			author,
			published,
			address,
			language,
			credits: [...credits],
		};
		const work = { state: "todo", assigneeId: lead.scope.memberId, dueOn: null } as const;
		const body = { opId: uuidv7(), revision: 1, ...particulars, ...work };
		take(await putArticle(lead, article.id, body));
		const mark = await newsroom.mark(lead, article, "rien n’est prêt");
		const opId = uuidv7();
		const receipt = take(await archiveArticle(lead, article.id, opId, "archive"));
		expect(take(await archiveArticle(lead, article.id, opId, "archive"))).toEqual(receipt);
		const again = take(await archiveArticle(lead, article.id, uuidv7(), "archive"));
		expect(again.seq).toBeNull();
		expect(take(await listAssigned(lead))).toEqual([]);
		const ids = async (archived: "yes" | "no") =>
			take(await pageArticles(lead, dossierId, { archived })).list.map(({ id }) => id);
		expect([await ids("yes"), await ids("no")]).toEqual([[article.id], []]);
		const desk = take(await readDesk(lead, article.id));
		expect(desk.article.archived).toBe(true);
		expect(desk.annotations.map(({ id }) => id)).toEqual([mark]);
		take(await archiveArticle(lead, article.id, uuidv7(), "unarchive"));
		expect(take(await listAssigned(lead))).toHaveLength(1);
		const said = await typesOf(lead, dossierId);
		expect(said.slice(0, 2)).toEqual(["article.unarchived", "article.archived"]);
		expect(said.filter((type) => type === "article.archived")).toHaveLength(1);
	});
});

describe("a copy in another dossier", () => {
	test("has the newest text, what is known, and the bytes; marks stay", async ({ newsroom }) => {
		const { lead, there, dossierId, otherId, article } = await open(newsroom);
		await newsroom.mark(lead, article, "rien n’est prêt");
		const newer = testText.replace("samedi", "dimanche");
		const { original } = await newText(lead, dossierId, newer);
		const source = { kind: "original", original } as const;
		const version = { opId: uuidv7(), articleId: article.id, revision: 1, source };
		take(await addVersion(lead, uuidv7(), version));
		const ids = { articleId: uuidv7(), versionId: uuidv7() };
		const body = { opId: uuidv7(), dossierId: otherId, ...ids };
		const receipt = take(await copyArticle(lead, article.id, body));
		expect(take(await copyArticle(lead, article.id, body))).toEqual(receipt);
		const copy = take(await readDesk(there, ids.articleId));
		expect(copy.version).toMatchObject({ id: ids.versionId, number: 1, text: newer });
		expect(copy.article).toMatchObject({ outlet: "Le Fanal", state: "todo", assignee: null });
		expect(copy.annotations).toEqual([]);
		expect(await foundIn(there, otherId)).toContain(ids.articleId);
		const bytes = await take(await downloadOriginal(there, ids.versionId)).text();
		expect(bytes).toBe(newer);
		expect(take(await listArticles(lead, dossierId))).toHaveLength(1);
		expect((await typesOf(there, otherId))[0]).toBe("article.copied");
		const here = { ...body, opId: uuidv7(), articleId: uuidv7(), versionId: uuidv7() };
		const same = await copyArticle(lead, article.id, { ...here, dossierId });
		expect(!same.ok && same.failure.fields).toEqual([{ path: "dossierId", code: "same-dossier" }]);
		expect(codeOf(await copyArticle(there, article.id, { ...here, opId: uuidv7() }))).toBe(
			"not-found",
		);
		expect(await checkInvariants()).toEqual([]);
	});
});

describe("an article that is moved", () => {
	test("goes with all its texts while nothing was marked in it, and comes back", async ({
		newsroom,
	}) => {
		const { lead, there, dossierId, otherId, article } = await open(newsroom);
		await newsroom.letIn(there, otherId, lead, true);
		const twin = await newsroom.import(lead, dossierId, `${testText} Voilà.`);
		const { original } = await newText(lead, dossierId, `${testText} Encore.`);
		const source = { kind: "original", original } as const;
		const version = { opId: uuidv7(), articleId: article.id, revision: 1, source };
		take(await addVersion(lead, uuidv7(), version));
		const body = { opId: uuidv7(), from: dossierId, to: otherId };
		const receipt = take(await moveArticle(lead, article.id, body));
		expect(receipt).toMatchObject({ id: article.id, revision: 3 });
		expect(take(await moveArticle(lead, article.id, body))).toEqual(receipt);
		expect(take(await listArticles(lead, dossierId)).map(({ id }) => id)).toEqual([twin.id]);
		expect(take(await readDesk(there, article.id)).dossier.id).toBe(otherId);
		expect(take(await pageVersions(there, article.id, {})).list).toHaveLength(2);
		expect(await foundIn(there, otherId)).toContain(article.id);
		expect(await foundIn(lead, dossierId)).toEqual([twin.id]);
		expect((await typesOf(lead, dossierId))[0]).toBe("article.left");
		expect((await typesOf(there, otherId))[0]).toBe("article.arrived");
		expect(await checkInvariants()).toEqual([]);
		const back = { opId: uuidv7(), from: otherId, to: dossierId };
		take(await moveArticle(lead, article.id, back));
		expect(take(await listArticles(lead, dossierId))).toHaveLength(2);
		expect(await checkInvariants()).toEqual([]);
	});

	test("stays once anything was marked in it, and with who does not lead, or is not there", async ({
		newsroom,
	}) => {
		const { lead, there, dossierId, otherId, article } = await open(newsroom);
		const mark = await newsroom.mark(lead, article, "rien n’est prêt");
		take(await removeAnnotation(lead, mark, uuidv7()));
		const way = () => ({ opId: uuidv7(), from: dossierId, to: otherId });
		const held = await moveArticle(lead, article.id, way());
		expect(held).toEqual({
			ok: false,
			failure: { code: "step-not-allowed", fields: [{ path: "to", code: "has-marks" }] },
		});
		const bare = await newsroom.import(lead, dossierId, "Un autre texte");
		const checker = await newsroom.addMember("checker");
		await newsroom.letIn(lead, dossierId, checker);
		expect(codeOf(await moveArticle(checker, bare.id, way()))).toBe("forbidden");
		expect(codeOf(await moveArticle(there, bare.id, way()))).toBe("not-found");
		const lone = await newsroom.openDossier(there);
		expect(codeOf(await moveArticle(lead, bare.id, { ...way(), to: lone }))).toBe("not-found");
		// From a dossier that the member leads and the article is not in.
		const own = await newsroom.openDossier(there);
		const from = { opId: uuidv7(), from: own, to: otherId };
		expect(codeOf(await moveArticle(there, bare.id, from))).toBe("not-found");
		expect(take(await listArticles(lead, dossierId))).toHaveLength(2);
	});
});

test("an original comes as an attachment of the very bytes, whatever they are", async ({
	newsroom,
}) => {
	const { lead, there, dossierId } = await open(newsroom);
	const words = "<script>alert(1)</script> : le port « dément »\r\nÀ quai";
	const article = await newsroom.import(lead, dossierId, words, { title: 'Le "port"\r\n/ à quai' });
	const answer = take(await downloadOriginal(lead, article.versionId));
	const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
	const bytes = new Uint8Array(await answer.arrayBuffer());
	expect(hash(bytes)).toBe(hash(new TextEncoder().encode(words)));
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		"content-type": "application/octet-stream",
		"content-disposition": expect.stringMatching(/^attachment; filename="[^"\r\n/]+\.txt"/),
		"x-content-type-options": "nosniff",
		"cache-control": "private, no-store",
		"content-security-policy": expect.stringMatching(/^sandbox; default-src 'none'/),
	});
	expect(codeOf(await downloadOriginal(there, article.versionId))).toBe("not-found");
});
