import type { Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import type { Language } from "@/lib/domain/languages";
import { readCorpus } from "@/lib/testing/given-folders";
import { queryAsApplication } from "../fixtures/database";
import { type MemberKey, readDemo } from "../fixtures/demo";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

const members = { fr: "reviewer", en: "admin" } as const satisfies Record<Language, MemberKey>;

/** Words as they are typed, and forms of them that the demonstration has. */
const looked = {
	fr: { typed: "dementis", forms: /^(dément|démenti|démentir)$/i },
	en: { typed: "SIGNING contract", forms: /^(sign|signed|signé|contract|contrat)/i },
} as const satisfies Record<Language, object>;

let dossierId = "";

test.beforeAll(async () => {
	const [row] = await queryAsApplication(
		readDemo(),
		`SELECT "dossierId" FROM "Article" WHERE "title" LIKE 'Who said what, and when%'`,
		[],
	);
	dossierId = String(row?.dossierId);
});

const marked = (page: Page) => page.getByRole("main").locator("mark[data-found]");

for (const language of ["fr", "en"] as const) {
	test(`a member looks for words and comes to them, in ${language}`, async ({
		page,
		signIn,
		axe,
	}) => {
		await signIn(page, members[language]);
		await page.goto("/");
		const { search } = await wordsOn(page);
		await expect(page.locator("html")).toHaveAttribute("lang", language);
		await page.goto(`/dossiers/${dossierId}`);
		const field = page.getByRole("searchbox", { name: search.labelHere });
		await expect(field).toBeVisible();
		await page.keyboard.press("/");
		await expect(field).toBeFocused();
		await page.keyboard.type(looked[language].typed);
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(new RegExp(`/search\\?q=.*&dossier=${dossierId}`));
		await expect(page.getByRole("searchbox")).toHaveValue(looked[language].typed);
		await expect(marked(page).first()).toBeVisible();
		for (const form of await marked(page).allTextContents()) {
			expect(form).toMatch(looked[language].forms);
		}
		await axe(page);

		await page.getByRole("link", { name: search.kind.text }).click();
		await expect(page).toHaveURL(/kind=text/);
		await expect(page.getByRole("heading", { level: 2 })).toHaveText([search.kind.text]);
		const hit = page.getByRole("main").getByRole("listitem").getByRole("link").last();
		await expect(hit).toHaveAttribute("href", /#t=\d+-\d+$/);
		const found = await hit.locator("mark").first().textContent();
		await axe(page);
		await hit.click();
		await expect(page.getByRole("textbox")).toBeAttached();
		const there = page.locator(".article-text [data-found]");
		await expect(there).toHaveText(found ?? "");
		await expect(there).toBeInViewport();
	});
}

test("each kind of thing is found, and leads to it", async ({ page, signIn }) => {
	await signIn(page, "reviewer");
	await page.goto("/");
	const { search, vocabulary } = await wordsOn(page);
	const go = (q: string, kind: string) =>
		page.goto(`/search?${new URLSearchParams({ q, kind, dossier: dossierId })}`);
	const link = page.getByRole("main").locator("section").getByRole("link");

	await go("protocole d'intention", "statement");
	await link.filter({ hasText: "protocole" }).first().click();
	await expect(page).toHaveURL(/\/statements\/[0-9a-f-]{36}$/);
	await expect(page.getByRole("heading", { name: /protocole/ }).first()).toBeVisible();

	await go("aucun contrats ressac", "article");
	await expect(page.getByText("Radio Ressac").locator("mark")).toHaveText("Ressac");
	await link.filter({ hasText: "Aucun contrat" }).click();
	await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}$/);

	await go("vaugramel", "speaker");
	await expect(page.getByText(/^.*\d+ passages?$/).first()).toBeVisible();
	await link.first().click();
	await expect(page).toHaveURL(/#a=/);

	await go('"aucun contrat"', "annotation");
	await expect(page.getByRole("main").getByText(vocabulary.tag.denial).first()).toBeVisible();
	await link.first().click();
	await expect(page.getByRole("group", { name: /détails/ })).toBeVisible();

	await go("zzzz", "note");
	await expect(page.getByRole("status")).toContainText(search.nothing);
	await page.getByRole("status").getByRole("link", { name: search.widen }).click();
	await expect(page).not.toHaveURL(/dossier=/);
	await expect(page.getByText(search.everywhere)).toBeVisible();
});

test("pages follow each other, and what is no search says so", async ({ page, signIn, axe }) => {
	await signIn(page, "reviewer");
	await page.goto("/");
	const { search } = await wordsOn(page);
	await page.goto("/search?q=Kestrane");
	await expect(page.getByRole("status")).toHaveText(search.foundFirst(20));
	const first = await page.getByRole("main").getByRole("listitem").allTextContents();
	await page.getByRole("link", { name: search.next }).click();
	await expect(page).toHaveURL(/cursor=/);
	await expect(page.getByRole("status")).toHaveText(search.foundMore(20));
	const second = await page.getByRole("main").locator("section li").allTextContents();
	expect(second.filter((words) => first.includes(words))).toEqual([]);
	await page.getByRole("link", { name: search.first }).click();
	await expect(page.getByRole("status")).toHaveText(search.foundFirst(20));

	const states = {
		"": search.start,
		"q=a&cursor=x": search.wrong,
		"q=a&kind=secret": search.wrong,
		[`q=${"mot+".repeat(21)}`]: search.tooLong,
		[`q=${"m".repeat(301)}`]: search.tooLong,
		"q=%27%3B--+%25+%3C-%3E+%00": search.nothing,
	};
	for (const [query, title] of Object.entries(states)) {
		await page.goto(`/search?${query}`);
		await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
		await axe(page);
	}
});

test("on a narrow screen the way to the search is in the bar, and everything fits", async ({
	page,
	signIn,
	axe,
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await signIn(page, "reviewer");
	await page.goto("/");
	const { search } = await wordsOn(page);
	await page.goto(`/dossiers/${dossierId}/statements`);
	await page.getByRole("link", { name: search.labelHere }).click();
	const field = page.getByRole("searchbox");
	await expect(field).toBeFocused();
	await field.fill("ministre");
	await field.press("Enter");
	await expect(marked(page).first()).toBeVisible();
	const widths = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return { scrollWidth, clientWidth };
	});
	expect(widths.scrollWidth).toBe(widths.clientWidth);
	await axe(page);
});

test("AZ-14: words of a dossier one is not in are not found", async ({
	page,
	openAs,
	signIn,
	watch,
}) => {
	watch.allow(/status of 404/);
	await signIn(page, "reviewer");
	const headers = { origin: readDemo().url };
	const secret = `Outarde${uuidv7().replaceAll("-", "")}`;
	const id = uuidv7();
	const body = { opId: uuidv7(), revision: null, title: "Hors de vue", summary: "" };
	const made = await page.request.put(`/api/v1/dossiers/${id}`, { data: body, headers });
	expect(made.status()).toBe(200);
	const titles = { fr: secret };
	const statement = { opId: uuidv7(), revision: null, dossierId: id, titles };
	const stated = await page.request.put(`/api/v1/statements/${uuidv7()}`, {
		data: statement,
		headers,
	});
	expect(stated.status()).toBe(200);
	await page.goto(`/search?q=${secret}`);
	await expect(marked(page)).toHaveText(secret);

	const other = await openAs("checker");
	await other.goto(`/search?q=${secret}`);
	const { search } = await wordsOn(other);
	await expect(other.getByRole("status")).toContainText(search.nothing);
	const refused = await other.goto(`/search?q=${secret}&dossier=${id}`);
	expect(refused?.status()).toBe(404);
	await expect(other.getByText(secret)).toHaveCount(0);
	await expect(other.getByText("Hors de vue")).toHaveCount(0);
});

const suffix = readCorpus() === null ? " (skipped: no corpus)" : "";

test(`real articles are found by words of their own, in any form${suffix}`, async ({
	page,
	signIn,
	corpus,
	axe,
}) => {
	await signIn(page, "reviewer");
	await page.goto("/");
	const { search } = await wordsOn(page);
	const id = uuidv7();
	const dossier = {
		opId: uuidv7(),
		revision: null,
		title: "Corpus, pour la recherche",
		summary: "",
	};
	const origin = readDemo().url;
	const made = await page.request.put(`/api/v1/dossiers/${id}`, {
		data: dossier,
		headers: { origin },
	});
	expect(made.status()).toBe(200);
	for (const { name, bytes } of corpus) {
		const draft = await page.request.post(`/api/v1/dossiers/${id}/drafts?fileName=${name}`, {
			data: bytes,
			headers: { origin, "content-type": "application/octet-stream" },
		});
		const { original, title, language } = await draft.json();
		const known = { outlet: null, author: null, published: null, address: null, credits: [] };
		const article = {
			opId: uuidv7(),
			dossierId: id,
			versionId: uuidv7(),
			original,
			title,
			language,
		};
		const saved = await page.request.put(`/api/v1/articles/${uuidv7()}`, {
			data: { ...article, ...known },
			headers: { origin },
		});
		expect(saved.status()).toBe(200);
	}
	// Without accents, in other forms, in capitals; what is highlighted is what the outlets printed.
	const forms: Readonly<Record<string, RegExp>> = {
		mercenaire: /^mercenaires?$/i,
		GOUVERNEMENTS: /^gouvernements?$/i,
		"securite -introuvable": /^(sécurité|sécurités)$/i,
	};
	for (const [typed, form] of Object.entries(forms)) {
		await page.goto(`/search?${new URLSearchParams({ q: typed, dossier: id, kind: "text" })}`);
		const shown = await marked(page).allTextContents();
		expect(shown.length, typed).toBeGreaterThan(0);
		for (const words of shown) expect(words).toMatch(form);
	}
	await axe(page);
	const hit = page.getByRole("main").getByRole("listitem").getByRole("link").last();
	const words = await hit.locator("mark").first().textContent();
	await hit.click();
	await expect(page.locator(".article-text [data-found]")).toHaveText(words ?? "");
	await expect(page.locator(".article-text [data-found]")).toBeInViewport();
	await page.goto(`/search?${new URLSearchParams({ q: '"mots introuvables"', dossier: id })}`);
	await expect(page.getByRole("status")).toContainText(search.nothing);
});
