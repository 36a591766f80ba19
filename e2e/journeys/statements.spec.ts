import type { Locator, Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import type { LinkView, PassageView } from "@/lib/domain/link";
import type { StatementView } from "@/lib/domain/statement";
import { stances } from "@/lib/domain/statements";
import type { Tag } from "@/lib/domain/tags";
import { queryAsApplication } from "../fixtures/database";
import { addArticle, makeDossier, type OwnDossier, originOf, write } from "../fixtures/own-dossier";
import { expect, test } from "../fixtures/test";
import { exactly, wordsOn } from "../fixtures/words";

// One statement from its making to its verdict, by the members that it takes.
test.describe.configure({ mode: "serial" });

const title = "Kestrane est déjà à l’œuvre dans les Ombrines";
const twin = "Kestrane travaille déjà aux Ombrines";
let dossierId = "";
let statementId = "";

async function read<T>(page: Page, path: string): Promise<T> {
	const answer = await page.request.get(`/api/v1${path}`);
	expect(answer.status()).toBe(200);
	return answer.json();
}

function statementOn(page: Page, id = statementId): Promise<StatementView> {
	return read(page, `/statements/${id}`);
}

/** Passages of the demo whose words stand there once, one after the other from as many outlets as there are. */
async function choosePassages(page: Page, count: number): Promise<PassageView[]> {
	const { list } = await read<{ list: PassageView[] }>(
		page,
		`/dossiers/${dossierId}/passages?limit=200`,
	);
	const claims = list.filter(
		({ tag, quotes }) =>
			tag === "claim" && list.filter((other) => other.quotes[0] === quotes[0]).length === 1,
	);
	const outlets = [...new Set(claims.map(({ outlet }) => outlet))].slice(0, 3);
	const first = outlets.flatMap((outlet) => claims.find((one) => one.outlet === outlet) ?? []);
	return [...first, ...claims.filter((one) => !first.includes(one))].slice(0, count);
}

/** Puts passages into the statement of a page by its picker. */
async function gather(page: Page, passages: readonly string[]): Promise<void> {
	const { statementPage, everywhere, vocabulary } = await wordsOn(page);
	await page.getByRole("button", { name: statementPage.members.add }).click();
	const dialog = page.getByRole("dialog", { name: statementPage.add.title });
	for (const quote of passages) {
		await dialog.getByRole("searchbox").fill(quote);
		const names = stances.map((one) => `${vocabulary.stance[one]} ${everywhere.quote(quote)}`);
		// Copies of one agency have the same words: any of them will do.
		const choices = dialog.getByRole("checkbox", { name: exactly(...names) });
		await choices.first().check();
	}
	await dialog.getByRole("button", { name: statementPage.add.submit(passages.length) }).click();
	await expect(dialog).toBeHidden();
}

function section(page: Page, name: string): Locator {
	return page.getByRole("region", { name, exact: true });
}

test("a statement is made of four passages from three outlets, who says so, when and where", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "reviewer");
	const dossiers = await read<{ list: { id: string; title: string }[] }>(page, "/dossiers");
	dossierId = dossiers.list.find((one) => one.title.startsWith("Affaire Kestrane"))?.id ?? "";
	await page.goto(`/dossiers/${dossierId}/statements`);
	const { statements, statementPage, vocabulary } = await wordsOn(page);
	await page.getByRole("button", { name: statements.create.action }).click();
	await page.getByRole("textbox", { name: statements.wording.fr }).fill(title);
	await page.getByRole("button", { name: statements.create.submit }).click();
	await page.getByRole("link", { name: title }).click();
	await expect(page).toHaveURL(/\/statements\/[0-9a-f-]{36}$/);
	statementId = new URL(page.url()).pathname.split("/").at(-1) ?? "";

	const passages = await choosePassages(page, 4);
	await gather(
		page,
		passages.map(({ quotes }) => quotes[0] ?? ""),
	);
	const members = section(page, statementPage.members.title);
	await expect(members.getByRole("figure")).toHaveCount(4);
	expect(new Set(passages.map(({ outlet }) => outlet)).size).toBe(3);
	await expect(members.locator("mark").first()).toBeVisible();

	await members.getByRole("button", { name: statementPage.members.said }).first().click();
	const said = page.getByRole("dialog", { name: statementPage.members.saidTitle });
	await said.getByRole("combobox").first().selectOption({ index: 1 });
	await said.getByLabel(statementPage.members.where).fill("Port-Maubrun");
	await axe(page);
	await said.getByRole("button", { name: statementPage.members.saidSubmit }).click();
	await expect(members).toContainText("Port-Maubrun");
	const { members: stored, status } = await statementOn(page);
	expect(stored.filter(({ said: { place } }) => place === "Port-Maubrun")).toHaveLength(1);
	expect(status).toBe("open");
	await page.getByRole("button", { name: statementPage.take_up.action }).click();
	await expect(
		page.getByText(vocabulary.statementStatus.being_checked, { exact: true }),
	).toBeVisible();
	await axe(page);
});

test("evidence is added, with a copy that comes back byte for byte", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "checker");
	await page.goto(`/dossiers/${dossierId}/statements/${statementId}`);
	const { evidence: words } = (await wordsOn(page)).statementPage;
	const part = section(page, words.title);
	await part.getByRole("button", { name: words.add }).click();
	const dialog = page.getByRole("dialog", { name: words.addTitle });
	await dialog.getByLabel(words.name).fill("Bulletin de paie d’un équipage");
	await dialog.getByLabel(words.locator).fill("pièce 12");
	await dialog.getByLabel(words.confidential).check();
	await axe(page);
	await dialog.getByRole("button", { name: words.addSubmit }).click();
	await expect(part).toContainText("pièce 12");
	const bytes = Buffer.from("%PDF-1.4 équipage\u0000");
	await part
		.locator('input[type="file"]')
		.setInputFiles({ name: "équipage.pdf", mimeType: "application/pdf", buffer: bytes });
	const copy = part.getByRole("link", { name: /équipage\.pdf/ });
	await expect(copy).toBeVisible();
	const kept = await page.request.get((await copy.getAttribute("href")) ?? "");
	expect(await kept.body()).toEqual(bytes);
	expect(kept.headers()["content-type"]).toBe("application/octet-stream");
	expect(kept.headers()["content-disposition"]).toContain("UTF-8''%C3%A9quipage.pdf");

	const token = { opId: uuidv7(), name: "Veille", scopes: ["read"], days: 1 };
	const made = await page.request.put(`/api/v1/tokens/${uuidv7()}`, {
		headers: originOf(page),
		data: token,
	});
	const { token: secret } = await made.json();
	const told = await fetch(new URL(`/api/v1/statements/${statementId}/evidence`, page.url()), {
		headers: { authorization: `Bearer ${secret}` },
	});
	expect(await told.json()).toEqual({ list: [] });
	const articleId = (await statementOn(page)).members[0]?.passage.articleId ?? "";
	for (const format of ["html", "jsonld", "annotations-csv"]) {
		const path = `/api/v1/articles/${articleId}/export?format=${format}&marks=all`;
		const file = await (await page.request.get(path)).text();
		expect(file).toContain(title);
		expect(file).not.toContain("Bulletin de paie");
	}
});

test("who proposes a verdict does not confirm it: not on the screen, by the API or in SQL", async ({
	page,
	signIn,
	openAs,
	demo,
	axe,
}) => {
	await signIn(page, "reviewer");
	await page.goto(`/dossiers/${dossierId}/statements/${statementId}`);
	const { statementPage, vocabulary } = await wordsOn(page);
	const words = statementPage.verdict;
	const part = section(page, words.title);
	await part.getByRole("button", { name: words.propose.action }).click();
	const dialog = page.getByRole("dialog", { name: words.propose.title });
	await dialog.getByLabel(words.grade).selectOption("mostly_false");
	await dialog.getByLabel(words.method).fill("Registre du port, quatre semaines de suite.");
	await axe(page);
	await dialog.getByRole("button", { name: words.propose.submit }).click();
	await expect(part).toContainText(words.ownProposal);
	await expect(part.getByRole("button", { name: exactly(words.confirm) })).toHaveCount(0);
	const body = { opId: uuidv7(), revision: 1, outcome: "approved", words: "" };
	const refused = await page.request.post(`/api/v1/statements/${statementId}/verdict/decision`, {
		headers: originOf(page),
		data: body,
	});
	expect([refused.status(), (await refused.json()).code]).toEqual([403, "four-eyes"]);
	const self = await read<{ id: string }>(page, "/self");
	const forge = queryAsApplication(
		demo,
		`INSERT INTO "Decision" ("id", "dossierId", "kind", "subjectId", "revision", "editorId", "deciderId", "outcome")
			VALUES ($1, $2, 'verdict', $3, 1, $4, $4, 'approved')`,
		[uuidv7(), dossierId, statementId, self.id],
	);
	await expect(forge).rejects.toThrow(/revision since|four_eyes/i);
	const declare = `UPDATE "Statement" SET "status" = 'verdict_final' WHERE "id" = $1`;
	await expect(queryAsApplication(demo, declare, [statementId])).rejects.toThrow(/verdict/);

	const other = await openAs("admin");
	await other.goto(`/dossiers/${dossierId}/statements/${statementId}`);
	const theirs = await wordsOn(other);
	const there = section(other, theirs.statementPage.verdict.title);
	await axe(other);
	await there.getByRole("button", { name: exactly(theirs.statementPage.verdict.confirm) }).click();
	await expect(
		other.getByText(theirs.vocabulary.statementStatus.verdict_final, { exact: true }),
	).toBeVisible();
	// The proposer’s page hears of it by itself.
	await expect(
		page.getByText(vocabulary.statementStatus.verdict_final, { exact: true }),
	).toBeVisible();
	await expect(part).toContainText("2 · plutôt faux");
});

test("two statements are merged and split again, and a member is moved and comes back", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "reviewer");
	const twinId = uuidv7();
	await page.goto(`/dossiers/${dossierId}/statements`);
	await write(page, "PUT", `/statements/${twinId}`, {
		...{ revision: null, dossierId, titles: { fr: twin } },
	});
	const before = (await statementOn(page)).members.map(({ id }) => id).sort();
	const [fifth] = (await choosePassages(page, 5)).slice(-1);
	await page.goto(`/dossiers/${dossierId}/statements/${twinId}`);
	const { statementPage, everywhere, vocabulary } = await wordsOn(page);
	await gather(page, [fifth?.quotes[0] ?? ""]);
	await page.getByRole("button", { name: statementPage.merge.action }).click();
	const dialog = page.getByRole("dialog", { name: statementPage.merge.title });
	await dialog.getByLabel(statementPage.merge.target).selectOption({ label: title });
	await axe(page);
	await dialog.getByRole("button", { name: exactly(statementPage.merge.submit) }).click();
	await expect(page).toHaveURL(new RegExp(`${statementId}$`));
	const members = section(page, statementPage.members.title);
	await expect(members.getByRole("figure")).toHaveCount(5);
	// Its members are others now: the verdict that was final has lapsed.
	await expect(section(page, statementPage.verdict.title)).toContainText(
		statementPage.verdict.lapsed,
	);
	await expect(
		page.getByText(vocabulary.statementStatus.being_checked, { exact: true }),
	).toBeVisible();
	const split = statementPage.merge.splitOf(everywhere.quote(twin));
	await page.getByRole("button", { name: split }).click();
	await expect(members.getByRole("figure")).toHaveCount(4);
	expect((await statementOn(page)).members.map(({ id }) => id).sort()).toEqual(before);
	expect((await statementOn(page, twinId)).members).toHaveLength(1);

	await members
		.getByRole("button", { name: /^Déplacer/ })
		.first()
		.click();
	const move = page.getByRole("dialog", { name: statementPage.members.moveTitle });
	await move.getByLabel(statementPage.members.target).selectOption({ label: twin });
	await move.getByRole("button", { name: statementPage.members.moveSubmit }).click();
	await expect(members.getByRole("figure")).toHaveCount(3);
	await page.getByRole("button", { name: everywhere.undo }).last().click();
	await expect(members.getByRole("figure")).toHaveCount(4);
	await expect(section(page, statementPage.history.title)).toContainText("fusionné");
	await page.setViewportSize({ width: 360, height: 740 });
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(360);
});

// Found by how French says that one has nothing to do with a thing, and that nothing is signed: none of their sentences stand here.
const nothingToDo = /[^.«»"“”\n]{0,40}(?:pas impliqué|aucun rapport|rien à voir|intervenait pas)/u;
const whatIsDenied = /[^.«»"“”\n]{0,60}(?:Wagner|mercenaires russes|paramilitaires russes)/u;
const nothingSigned = /(?:aucun contrat|rien)[^.«»"“”\n]{0,20}signé/u;

test("on the corpus, five denials of one government are one statement, and three that nothing is signed another", async ({
	page,
	signIn,
	corpus,
}) => {
	await signIn(page, "reviewer");
	const [first = "", ...rest] = corpus.slice(0, 5).map(({ bytes }) => bytes.toString("utf8"));
	const own = await makeDossier(page, "Corpus, énoncés", first);
	const articles = [own];
	for (const [n, text] of rest.entries())
		articles.push(await addArticle(page, own.id, `Article ${n + 2}`, text));
	const denied = await markAll(page, articles, nothingToDo);
	const signed = await markAll(page, articles, nothingSigned);
	const claimId = await markFirst(page, articles, whatIsDenied);
	expect([denied.length, signed.length]).toEqual([5, 3]);
	for (const [wording, quotes] of [
		["La Russie n’est pas partie à l’affaire", denied],
		["Aucun contrat n’a été signé", signed],
	] as const) {
		const id = uuidv7();
		await write(page, "PUT", `/statements/${id}`, {
			...{ revision: null, dossierId: own.id, titles: { fr: wording } },
		});
		await page.goto(`/dossiers/${own.id}/statements/${id}`);
		await gather(page, quotes);
		const { members } = await statementOn(page, id);
		expect(new Set(members.map(({ passage }) => passage.articleId)).size).toBe(quotes.length);
		expect(members.every(({ stance }) => stance === "denies")).toBe(true);
		const { statementPage } = await wordsOn(page);
		// Nothing in them is linked to anything yet: each denial is an open question.
		const open = section(page, statementPage.denials.title).getByRole("figure");
		await expect(open).toHaveCount(quotes.length);
		// Linked to the claim it answers, none is: the page hears of it by itself.
		for (const { passage } of members) await answer(page, own.id, passage.annotationId, claimId);
		await expect(open).toHaveCount(0);
		const { list } = await read<{ list: LinkView[] }>(page, `/dossiers/${own.id}/links?limit=200`);
		const denies = list.filter(({ type, to }) => type === "denies" && to.annotationId === claimId);
		const linked = new Set(denies.map(({ from }) => from.annotationId));
		expect(members.every(({ passage }) => linked.has(passage.annotationId))).toBe(true);
	}
});

/** Marks the first words that fit in any of the articles as a claim; answers the mark. */
async function markFirst(
	page: Page,
	articles: readonly OwnDossier[],
	pattern: RegExp,
): Promise<string> {
	for (const article of articles) {
		const quote = await findWords(page, article, pattern);
		if (quote !== null) return mark(page, article, "claim", quote);
	}
	throw new Error("no article says what is denied");
}

/** Links a denial to the claim it answers. */
async function answer(page: Page, dossierId: string, fromId: string, toId: string): Promise<void> {
	await write(page, "PUT", `/links/${uuidv7()}`, {
		...{ revision: null, dossierId, type: "denies", fromId, toId },
	});
}

/** Marks the first words of each article that fit as a denial; answers the words, without those of articles that have none. */
async function markAll(
	page: Page,
	articles: readonly OwnDossier[],
	pattern: RegExp,
): Promise<string[]> {
	const quotes: string[] = [];
	for (const article of articles) {
		const quote = await findWords(page, article, pattern);
		if (quote === null) continue;
		await mark(page, article, "denial", quote);
		quotes.push(quote);
	}
	return quotes;
}

async function findWords(page: Page, { versionId }: OwnDossier, pattern: RegExp) {
	const { text } = await read<{ text: string }>(page, `/versions/${versionId}`);
	return pattern.exec(text)?.[0].trim() ?? null;
}

/** Marks words where they stand first; answers the mark. */
async function mark(
	page: Page,
	{ articleId, versionId }: OwnDossier,
	tag: Tag,
	quote: string,
): Promise<string> {
	const { text } = await read<{ text: string }>(page, `/versions/${versionId}`);
	const [id, start] = [uuidv7(), text.indexOf(quote)];
	await write(page, "PUT", `/annotations/${id}`, {
		...{ revision: null, articleId, versionId, tag, speakerIds: [] },
		pieces: [{ role: "body", start, end: start + quote.length, quote }],
		...{ certainty: "unspecified", quoteType: null, checkWorthiness: null, note: null },
	});
	return id;
}
