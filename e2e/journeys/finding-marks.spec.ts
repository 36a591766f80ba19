import type { Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { type ArticleDesk, deskOn, markOf, quotesOf, readDesk } from "../fixtures/article-desk";
import { addArticle, makeDossier, type OwnDossier, write } from "../fixtures/own-dossier";
import { selectWords } from "../fixtures/select-words";
import { expect, test } from "../fixtures/test";

const text = [
	"The harbour board denies any contract",
	"“Nothing was signed”, said the director. The office says that nothing was signed on Friday. Nothing was signed.",
	...Array.from(
		{ length: 12 },
		(_, n) => `Paragraph ${n + 1} is about the weather over the islands.`,
	),
	"The board repeats that it has no comment.",
].join("\n\n");
const other =
	"Second report\n\nAsked again, the director said: « NOTHING was  signed ». Nothing was signedless.";

async function markBy(desk: ArticleDesk, quote: string, key: string): Promise<string> {
	return desk.mark(quote, () => desk.text.page().keyboard.press(key));
}

async function quotesIn(page: Page, { articleId }: OwnDossier): Promise<string[]> {
	const { annotations } = await readDesk(page, articleId);
	return annotations.map((mark) => quotesOf(mark).join(" … ")).sort();
}

test("the same words of all articles are marked after a preview, as one step of undo", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "reviewer");
	const own = await makeDossier(page, "Identiques", text);
	const second = await addArticle(page, own.id, "Second", other);
	await page.goto(`/articles/${own.articleId}`);
	const desk = await deskOn(page);
	const { identical } = desk.words.marking;
	await markBy(desk, "nothing was signed", "c");
	await page.keyboard.press("Escape");
	await selectWords(desk.text, "Nothing was signed");
	await page.keyboard.press("*");
	const dialog = page.getByRole("dialog", { name: identical.title });
	await expect(dialog.getByRole("status")).toHaveText(identical.count(4, 1, 0));
	const ticks = dialog.getByRole("checkbox");
	await expect(ticks).toHaveCount(3);
	await expect(dialog.getByRole("listitem")).toHaveCount(4);
	await expect(dialog).toContainText(identical.already);
	await expect(ticks.nth(0)).toBeChecked();
	await axe(page);
	await dialog
		.getByRole("radio", { name: desk.words.vocabulary.tag.denial })
		.check({ force: true });
	await expect(ticks).toHaveCount(4);
	await dialog.getByRole("radio", { name: desk.words.vocabulary.tag.claim }).check({ force: true });
	await ticks.nth(1).uncheck();
	await desk.saving(() => dialog.getByRole("button", { name: identical.mark(2) }).click());
	await expect.poll(() => quotesIn(page, second)).toEqual(["NOTHING was  signed"]);
	expect(await quotesIn(page, own)).toEqual(["Nothing was signed", "nothing was signed"]);

	await desk.saving(() => page.keyboard.press("Control+z"));
	await expect.poll(() => quotesIn(page, second)).toEqual([]);
	expect(await quotesIn(page, own)).toEqual(["nothing was signed"]);
	await desk.saving(() => page.keyboard.press("Control+Shift+z"));
	await expect.poll(() => quotesIn(page, second)).toEqual(["NOTHING was  signed"]);
});

test("a filter stays in the address, the keys follow it, and a link to a mark is stronger", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "reviewer");
	const own = await makeDossier(page, "Filtre", text);
	await page.goto(`/articles/${own.articleId}`);
	const desk = await deskOn(page);
	const { filter } = desk.words.marking;
	await markBy(desk, "denies any contract", "d");
	const claim = await markBy(desk, "said the director", "c");
	await markBy(desk, "no comment", "d");
	await page.keyboard.press("Escape");

	await page.keyboard.press("f");
	const tag = page.getByRole("combobox", { name: filter.tag });
	await expect(tag).toBeFocused();
	await axe(page);
	await tag.selectOption("denial");
	await page.keyboard.press("Escape");
	await expect(page).toHaveURL(/\?tag=denial$/);
	const said = desk.margin.getByRole("status").filter({ hasText: filter.count(2, 3) });
	await expect(said).toBeVisible();
	await expect(desk.margin.getByRole("listitem")).toHaveCount(2);
	await page.keyboard.press("j");
	await expect(desk.inspector).toContainText("denies any contract");
	await page.keyboard.press("j");
	await expect(desk.inspector).toContainText("no comment");

	await page.setViewportSize({ width: 360, height: 740 });
	await page.evaluate(() => window.scrollTo({ top: 0 }));
	const notice = page.getByText(filter.count(2, 3)).first();
	await expect(notice).toBeInViewport();
	await page.keyboard.press("Escape");
	await page.keyboard.press("f");
	await expect(tag).toBeFocused();
	await expect(tag).toBeInViewport();
	await page.keyboard.press("Escape");
	await page.setViewportSize({ width: 1280, height: 800 });

	await page.goto(`/articles/${own.articleId}?tag=denial#a=${claim}`);
	await expect(desk.inspector).toContainText("said the director");
	await expect(said).toContainText(filter.outside);
	await expect(desk.margin.getByRole("listitem")).toHaveCount(3);
	await page.keyboard.press("Escape");
	await expect(desk.margin.getByRole("listitem")).toHaveCount(2);
	await desk.margin.getByRole("button", { name: filter.clear }).click();
	await expect(desk.margin.getByRole("listitem")).toHaveCount(3);
	expect(new URL(page.url()).search).toBe("");
});

test("who follows a link comes back to where they were reading", async ({ page, signIn }) => {
	await signIn(page, "reviewer");
	const own = await makeDossier(page, "Retour", text);
	const second = await addArticle(page, own.id, "Second", other);
	await page.goto(`/articles/${second.articleId}`);
	const far = await markBy(await deskOn(page), "the director said", "c");
	await page.goto(`/articles/${own.articleId}`);
	const desk = await deskOn(page);
	const near = await markBy(desk, "said the director", "c");
	const from = await markBy(desk, "no comment", "d");
	for (const toId of [far, near]) {
		const link = { revision: null, dossierId: own.id, fromId: from, toId, type: "denies" };
		await write(page, "PUT", `/links/${uuidv7()}`, link);
	}
	await page.goto(`/articles/${own.articleId}#a=${from}`);
	const links = desk.inspector.getByRole("region", { name: desk.words.desk.links });
	const back = page.getByRole("button", { name: /^Revenir où l’on était/ });
	await expect(links.getByRole("link")).toHaveCount(2);
	await expect(back).toHaveCount(0);
	const scroll = () => page.evaluate(() => window.scrollY);
	const toNear = links.getByRole("link", { name: "said the director" });
	await toNear.scrollIntoViewIfNeeded();
	const before = await scroll();
	expect(before).toBeGreaterThan(100);

	await toNear.click();
	await expect(desk.inspector).toContainText("said the director");
	await expect.poll(scroll).toBeLessThan(before);
	await page.keyboard.press("b");
	await expect(desk.inspector).toContainText("no comment");
	await expect.poll(scroll).toBe(before);

	const toFar = links.getByRole("link", { name: "the director said" });
	await toFar.scrollIntoViewIfNeeded();
	const after = await scroll();
	await toFar.click();
	await expect(page).toHaveURL(new RegExp(second.articleId));
	await expect(desk.inspector).toContainText("the director said");
	await back.click();
	await expect(page).toHaveURL(new RegExp(`${own.articleId}#a=${from}`));
	await expect(desk.inspector).toContainText("no comment");
	await expect.poll(scroll).toBe(after);
	await expect(back).toHaveCount(0);
	expect(markOf(await desk.read(), "no comment").id).toBe(from);
});

test("keys are changed and switched off for this browser, and conflicts are told", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "reviewer");
	const own = await makeDossier(page, "Touches", text);
	await page.goto(`/articles/${own.articleId}`);
	const desk = await deskOn(page);
	const { desk: words, marking, vocabulary } = desk.words;
	await markBy(desk, "said the director", "c");
	await page.keyboard.press("Escape");

	await page.keyboard.press("?");
	const dialog = page.getByRole("dialog", { name: words.help.title });
	const next = dialog.getByRole("textbox", { name: words.help.action.next });
	await page.keyboard.press("w");
	await expect(next).toHaveCount(0);
	await axe(page);
	await dialog.getByRole("button", { name: marking.keys.change }).click();
	await expect(next).toHaveValue("j");
	await expect(dialog).toContainText(marking.caret.by.sentence);
	await axe(page);
	await next.fill("k");
	await expect(dialog.getByRole("alert")).toHaveText(
		marking.keys.taken("k", words.help.action.previous),
	);
	await expect(next).toHaveValue("j");
	await next.fill("w");
	await expect(dialog.getByRole("alert")).toHaveCount(0);
	const denial = dialog.getByRole("textbox", {
		name: words.help.tag(vocabulary.tag.denial.toLocaleLowerCase()),
	});
	await denial.fill("");
	await page.keyboard.press("Escape");
	await expect(dialog).toHaveCount(0);

	await page.keyboard.press("j");
	await expect(desk.inspector).toHaveCount(0);
	await page.reload();
	await deskOn(page);
	await page.keyboard.press("w");
	await expect(desk.inspector).toContainText("said the director");
	await page.keyboard.press("Escape");
	await selectWords(desk.text, "no comment");
	const bar = page.getByRole("toolbar", { name: words.selectionBar });
	const button = bar.getByRole("button", { name: vocabulary.tag.denial });
	await expect(button).not.toHaveAttribute("aria-keyshortcuts", /./);
	await page.keyboard.press("d");
	await expect(desk.margin.getByRole("listitem")).toHaveCount(1);

	await page.keyboard.press("?");
	await expect(dialog).toContainText(marking.keys.off);
	await dialog.getByRole("button", { name: marking.keys.reset }).click();
	await dialog.getByRole("button", { name: marking.keys.change }).click();
	await expect(next).toHaveValue("j");
	await expect(denial).toHaveValue("d");
});
