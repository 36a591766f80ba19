import type { Page } from "@playwright/test";
import type { DeskView } from "@/lib/domain/desk";
import { type Tag, tagNames, tagRow } from "@/lib/domain/tags";
import { type CorpusFile, readCorpus } from "@/lib/testing/given-folders";
import { deskOn, markOf, quotesOf, readDesk } from "../fixtures/article-desk";
import { checkPositions } from "../fixtures/check-positions";
import { placeOfWords } from "../fixtures/select-words";
import { expect, test } from "../fixtures/test";
import { exactly, wordsOn } from "../fixtures/words";

// The whole job on real articles. What is marked is found by its place at run time: no words of theirs stand here.
test.describe.configure({ mode: "serial" });

const suffix = readCorpus() === null ? " (skipped: no corpus)" : "";
const dossier = "Corpus, de l’import à l’export";
const statement = "Les deux pays ont parlé d’une coopération militaire.";
let dossierId = "";
const articleIds: string[] = [];

test(`a reviewer opens a dossier and adds the checkers${suffix}`, async ({
	page,
	signIn,
	axe,
	corpus,
}) => {
	expect(corpus.length).toBeGreaterThanOrEqual(5);
	await signIn(page, "reviewer");
	await page.goto("/");
	const { dossiers } = await wordsOn(page);
	await page.getByRole("button", { name: dossiers.create.action }).click();
	const dialog = page.getByRole("dialog", { name: dossiers.create.title });
	await dialog.getByLabel(dossiers.field.title).fill(dossier);
	await axe(page);
	// DI-04: pressed twice in haste, it makes one.
	await dialog.getByRole("button", { name: dossiers.create.submit }).dblclick();
	await expect(page).toHaveURL(/\/dossiers\/[0-9a-f-]{36}$/);
	const { list } = await (await page.request.get("/api/v1/dossiers")).json();
	expect(list.filter(({ title }: { title: string }) => title === dossier)).toHaveLength(1);
	dossierId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
	await expect(page.getByText(dossiers.articles.empty.title)).toBeVisible();
	await axe(page);
	await page.getByRole("link", { name: exactly(dossiers.tabs.settings) }).click();
	for (const name of ["Tiphaine Rocagel", "Edwina Larkmoor"]) {
		await page.getByLabel(dossiers.settings.choose).selectOption({ label: name });
		await page.getByRole("button", { name: dossiers.settings.addSubmit }).click();
		await expect(page.getByRole("listitem").filter({ hasText: name })).toBeVisible();
	}
	await axe(page);
});

test(`a checker imports the articles, and every character stays${suffix}`, async ({
	page,
	signIn,
	axe,
	corpus,
}) => {
	await signIn(page, "checker");
	await page.goto(`/dossiers/${dossierId}/import`);
	const { imports, dossiers } = await wordsOn(page);
	for (const [n, { name, bytes }] of corpus.slice(0, 5).entries()) {
		const isPasted = n === 4;
		const entry = page
			.getByRole("listitem")
			.filter({ has: page.getByRole("article") })
			.nth(n);
		if (isPasted) {
			await page.getByLabel(imports.paste.label).fill(textOf(bytes));
			await page.getByRole("button", { name: imports.paste.submit }).click();
		} else {
			await page
				.getByLabel(imports.files.choose)
				.setInputFiles({ name, mimeType: "text/plain", buffer: bytes });
		}
		await expect(entry).toContainText(imports.progress.ready);
		const outlet = entry.getByRole("combobox", { name: dossiers.particulars.fields.outlet });
		if ((await outlet.inputValue()) === "") await outlet.fill(`Média ${n + 1}`);
		if (n === 0) await axe(page);
		await entry.getByRole("button", { name: imports.save }).click();
		await expect(entry).toContainText(imports.progress.saved);
		const href = await entry.getByRole("link", { name: imports.openArticle }).getAttribute("href");
		const articleId = href?.split("/").at(-1) ?? "";
		articleIds.push(articleId);
		const { version } = await readDesk(page, articleId);
		expect(version.text === textOf(bytes), `the text of ${name}`).toBe(true);
	}
});

test(`a checker marks three passages in each article${suffix}`, async ({
	page,
	signIn,
	axe,
	corpus: _,
}) => {
	await signIn(page, "checker");
	for (const articleId of articleIds) {
		await page.goto(`/articles/${articleId}`);
		const desk = await deskOn(page);
		const places = passagesIn(await desk.read());
		for (const [n, tag] of tagNames.entries()) {
			await desk.mark(places[n] ?? "", () => page.keyboard.press(tagRow(tag).key));
		}
		const { annotations, version } = await desk.read();
		expect(annotations.length).toBe(tagNames.length);
		for (const { pieces } of annotations) {
			for (const { start, end, quote } of pieces) {
				expect(version.text.slice(start, end) === quote).toBe(true);
			}
		}
		if (articleId === articleIds[0]) await axe(page);
	}
});

test(`clicks and keys take words and sentences of each article whole${suffix}`, async ({
	page,
	signIn,
	corpus: _,
}) => {
	await signIn(page, "checker");
	for (const articleId of articleIds) {
		await page.goto(`/articles/${articleId}`);
		const desk = await deskOn(page);
		const { version } = await desk.read();
		const [place = ""] = passagesIn(await desk.read());
		const { middle } = await placeOfWords(desk.text, place);
		const picked = () => page.evaluate(() => String(document.getSelection()));
		await page.mouse.dblclick(middle.x, middle.y);
		const word = await picked();
		expect(/^[\p{L}\p{N}][^\s]*$/u.test(word), "one word").toBe(true);
		await page.keyboard.press("Escape");
		await page.mouse.click(middle.x, middle.y, { clickCount: 3 });
		const sentence = await picked();
		expect(sentence.includes(word) && version.text.includes(sentence), "its sentence").toBe(true);
		// From its end back to its beginning: the same sentence, by keys.
		await page.keyboard.press("ArrowRight");
		await page.keyboard.press("Shift+Alt+ArrowUp");
		expect((await picked()) === sentence, "the same by keys").toBe(true);
		await page.keyboard.press("Escape");
	}
});

test(`passages of different articles are linked and gathered${suffix}`, async ({
	page,
	signIn,
	corpus: _,
}) => {
	await signIn(page, "checker");
	const links = [
		{ from: 0, tag: "denial", to: 1, key: "2" },
		{ from: 2, tag: "attribution", to: 1, key: "1" },
		{ from: 3, tag: "denial", to: 4, key: "2" },
	] as const;
	for (const { from, tag, to, key } of links) {
		const far = await quoteOf(page, to, "claim");
		await page.goto(`/articles/${articleIds[from]}`);
		const desk = await deskOn(page);
		const { linkDialog } = desk.words.desk;
		await desk.open(await quoteOf(page, from, tag));
		await page.keyboard.press("l");
		const dialog = page.getByRole("dialog", { name: linkDialog.title });
		await dialog.getByRole("combobox").fill(far.slice(0, 200));
		const { claim } = desk.words.vocabulary.tag;
		const choice = dialog.getByRole("option").filter({ hasText: far }).filter({ hasText: claim });
		await choice.first().click();
		await expect(dialog).toContainText(linkDialog.typeTitle);
		const fromWords = await dialog.getByRole("figure").first().textContent();
		const mine = await quoteOf(page, from, tag);
		if (!fromWords?.includes(mine)) {
			await dialog.getByRole("button", { name: linkDialog.swap }).click();
		}
		await desk.saving(() => page.keyboard.press(key));
	}
	for (const [n, articleId] of articleIds.slice(0, 3).entries()) {
		await page.goto(`/articles/${articleId}`);
		const desk = await deskOn(page);
		const { statementDialog } = desk.words.desk;
		await desk.open(await quoteOf(page, n, "claim"));
		await page.keyboard.press("s");
		const dialog = page.getByRole("dialog", { name: statementDialog.title });
		if (n === 0) {
			await dialog.getByRole("textbox", { name: /français/ }).fill(statement);
			await desk.saving(() =>
				dialog.getByRole("button", { name: statementDialog.createButton }).click(),
			);
		} else {
			await desk.saving(() => dialog.getByRole("button", { name: /coopération/ }).click());
		}
	}
	const desks = await Promise.all(articleIds.map((id) => readDesk(page, id)));
	const ends = desks.flatMap((view) =>
		view.links.flatMap(({ from, to }) => [from.articleId, to.articleId]),
	);
	expect(new Set(ends).size).toBe(5);
	const members = desks[0]?.statements.flatMap((one) => one.members) ?? [];
	expect(new Set(members.map(({ passage }) => passage.outlet)).size).toBe(3);
});

test(`a second member approves all of it${suffix}`, async ({ page, signIn, corpus: _ }) => {
	await signIn(page, "reviewer");
	await page.goto(`/dossiers/${dossierId}/review`);
	const { review } = await wordsOn(page);
	for (let left = 15 + 3 + 3; left > 0; left -= 1) {
		await expect(page.getByText(review.mayDecide.yes)).toBeVisible();
		await expect(page.getByText(new RegExp(`\\s${left}$`)).first()).toBeVisible();
		// While a decision is under way its key takes no second.
		await expect(page.locator("button[aria-busy]")).toHaveCount(0);
		const decided = page.waitForResponse(/\/api\/v1\/decisions\//);
		const [answer] = await Promise.all([decided, page.keyboard.press("y")]);
		expect(answer.status()).toBe(200);
	}
	const nothing = page.getByText(review.nothingWaits).filter({ visible: true });
	await expect(nothing).toBeVisible();
	await page.goto(`/dossiers/${dossierId}/review?view=waiting`);
	await expect(nothing).toBeVisible();
});

test(`each export quotes its text${suffix}`, async ({ page, signIn, corpus }) => {
	await signIn(page, "checker");
	for (const [n, articleId] of articleIds.entries()) {
		const text = textOf(corpus[n]?.bytes ?? Buffer.of());
		const address = `/api/v1/articles/${articleId}/export`;
		const jsonld = await page.request.get(`${address}?format=jsonld`);
		const quotes = checkPositions(await jsonld.json(), text).map(({ quote }) => quote);
		const { annotations } = await readDesk(page, articleId);
		expect(quotes.toSorted()).toEqual(annotations.flatMap(quotesOf).toSorted());
		expect(quotes.length).toBe(3);

		const html = await page.request.get(`${address}?format=html`);
		const file = await page.context().newPage();
		await file.setContent(await html.text());
		const shown = await file.locator("li.note blockquote").allTextContents();
		expect(shown.toSorted()).toEqual(quotes.toSorted());
		await file.close();
	}
});

/** The canonical text of a file in UTF-8: its characters with LF for every end of line. */
function textOf(bytes: CorpusFile["bytes"]): string {
	return bytes
		.toString("utf8")
		.replace(/^\uFEFF/, "")
		.replace(/\r\n?/g, "\n");
}

/** Some words of different paragraphs, each standing once in the text. */
function passagesIn({ version: { text, blocks } }: DeskView): string[] {
	const paragraphs = blocks.filter(
		({ kind, start, end }) => kind === "paragraph" && end - start > 80,
	);
	const found = paragraphs.flatMap(({ start, end }) => {
		const words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)];
		return [1, 9, 17].flatMap((first) => {
			const [from, to] = [words[first], words[first + 5]];
			if (from === undefined || to === undefined) return [];
			return [text.slice(start + from.index, start + to.index + to[0].length)];
		});
	});
	return found.filter((words) => text.split(words).length === 2 && !words.includes("\n"));
}

/** The words of the mark with a tag in one of the articles. */
async function quoteOf(page: Page, n: number, tag: Tag): Promise<string> {
	const view = await readDesk(page, articleIds[n] ?? "");
	const mark = view.annotations.find((one) => one.tag === tag);
	return mark === undefined ? "" : quotesOf(markOf(view, quotesOf(mark).join(""))).join("");
}
