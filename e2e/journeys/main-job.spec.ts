import { uuidv7 } from "uuidv7";
import { deskOn, markOf, quotesOf, readDesk } from "../fixtures/article-desk";
import { queryAsApplication } from "../fixtures/database";
import { clickWords } from "../fixtures/select-words";
import { expect, test } from "../fixtures/test";
import { exactly, wordsOn } from "../fixtures/words";

// One story, told in order: each test goes on from what the one before it left in the newsroom.
test.describe.configure({ mode: "serial" });

const title = /^Who said what, and when/;
const signed = "the government has signed a five-year contract with Kestrane";
const reported = "The Galverne agency reports";
const denied = "no contract has been signed";
const said = `The minister for the sea, Apolline Vaugramel, says that "${denied}"`;
const rescue = "it does not do rescue at all";
const paid = "2.1 million euros was paid on 3 March";

let articleId = "";
let dossierId = "";

test("a checker finds the article and tags passages with the bar and with keys", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "checker");
	await axe(page);
	await page.getByRole("link", { name: /Kestrane/ }).click();
	await expect(page).toHaveURL(/\/dossiers\//);
	await axe(page);
	await page.getByRole("link", { name: title }).click();
	const desk = await deskOn(page);
	const { vocabulary, desk: words } = desk.words;
	articleId = desk.articleId;
	dossierId = (await desk.read()).dossier.id;
	expect((await desk.read()).annotations).toEqual([]);
	await expect(desk.margin).toContainText(words.noMarks);

	const tagByBar = (tag: "claim" | "attribution") =>
		desk.mark(tag === "claim" ? signed : reported, (bar) =>
			bar.getByRole("button", { name: vocabulary.tag[tag] }).click(),
		);
	await tagByBar("claim");
	await expect(desk.inspector).toContainText(signed);
	await axe(page);
	await tagByBar("attribution");
	await desk.mark(denied, () => page.keyboard.press("d"));
	await desk.mark(said, () => page.keyboard.press("a"));
	await desk.mark(rescue, () => page.keyboard.press("c"));
	await desk.mark(paid, () => page.keyboard.press("c"));

	const { annotations, version } = await desk.read();
	expect(annotations.map(({ tag }) => tag).sort()).toEqual(
		["attribution", "attribution", "claim", "claim", "claim", "denial"].sort(),
	);
	for (const { pieces } of annotations) {
		for (const { start, end, quote } of pieces) {
			expect(version.text.slice(start, end)).toBe(quote);
		}
	}
	await page.keyboard.press("Escape");
	await clickWords(desk.text, denied);
	const overlap = page.getByRole("group", { name: words.overlapping(2) });
	await expect(overlap.getByRole("button")).toHaveCount(2);
	await axe(page);
	await overlap.getByRole("button", { name: exactly(vocabulary.tag.denial) }).or(
		overlap.getByRole("button").filter({ hasText: vocabulary.tag.denial }),
	).click();
	await expect(desk.inspector).toContainText(denied);
});

test("the keyboard alone selects words and tags them", async ({ page, signIn }) => {
	await signIn(page, "checker");
	await page.goto(`/articles/${articleId}`);
	const desk = await deskOn(page);
	await desk.text.focus();
	await page.keyboard.press("Control+Home");
	await page.keyboard.press("Shift+Control+ArrowRight");
	await page.keyboard.press("Shift+Control+ArrowRight");
	await desk.saving(() => page.keyboard.press("a"));
	const words = (await desk.read()).annotations.flatMap(quotesOf);
	expect(words).toContain("Who said");
	await desk.saving(() => page.keyboard.press("Control+z"));
	expect((await desk.read()).annotations.flatMap(quotesOf)).not.toContain("Who said");
});

test("a mark gets its speaker, note, tag and boundaries", async ({ page, signIn, axe }) => {
	await signIn(page, "checker");
	await page.goto(`/articles/${articleId}`);
	const desk = await deskOn(page);
	const { desk: words, vocabulary } = desk.words;
	await desk.open(rescue);

	const speaker = page.getByRole("combobox", { name: words.speaker });
	await speaker.fill("Kestrane’s night desk");
	await expect(page.getByRole("option")).toHaveText([words.createSpeaker("Kestrane’s night desk")]);
	await desk.saving(() => speaker.press("Enter"));
	await expect(desk.inspector).toContainText("Kestrane’s night desk");
	await axe(page);

	const note = desk.inspector.getByRole("textbox", { name: words.note });
	await note.click();
	await note.pressSequentially("Told twice, once by telephone.");
	await desk.saving(() => desk.inspector.getByRole("heading", { name: words.note }).click());

	await desk.inspector
		.getByRole("button", { name: words.changeTag(vocabulary.tag.claim) })
		.click();
	await desk.saving(() =>
		page.getByRole("menuitemradio", { name: vocabulary.tag.denial }).click(),
	);
	await desk.saving(() =>
		desk.inspector.getByRole("button", { name: words.help.action.widenStart }).click(),
	);
	await expect(desk.inspector).toContainText(`further: ${rescue}`);
	await desk.saving(() =>
		desk.inspector.getByRole("button", { name: words.help.action.narrowStart }).click(),
	);

	const view = await desk.read();
	const mark = markOf(view, rescue);
	expect(mark.tag).toBe("denial");
	expect(JSON.stringify(mark.note)).toContain("Told twice, once by telephone.");
	const names = view.speakers.filter(({ id }) => mark.speakerIds.includes(id));
	expect(names.map(({ name }) => name)).toEqual(["Kestrane’s night desk"]);
});

test("a denial is linked to a claim of another article, and both ends quote each other", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "checker");
	await page.goto(`/articles/${articleId}`);
	const desk = await deskOn(page);
	const { desk: words, vocabulary } = desk.words;
	const far = await firstClaimOf(page, "Agence Galverne");
	await desk.open(denied);
	await expect(desk.inspector).toContainText(desk.words.common.openDenial);
	await page.keyboard.press("l");
	const dialog = page.getByRole("dialog", { name: words.linkDialog.title });
	await dialog.getByRole("searchbox").fill(far.quote.slice(0, 30));
	await axe(page);
	const choose = words.linkDialog.chooseLabel(desk.words.common.quote(far.quote));
	await dialog.getByRole("button", { name: choose }).click();
	await expect(dialog).toContainText(vocabulary.linkType.denies);
	await axe(page);
	await desk.saving(() => page.keyboard.press("2"));
	const links = desk.inspector.getByRole("region", { name: words.links });
	await expect(links).toContainText(vocabulary.linkType.denies);
	await expect(links).toContainText(far.quote);
	await expect(links).toContainText("Agence Galverne · 2 mars 2026");
	await expect(desk.inspector).not.toContainText(desk.words.common.openDenial);

	await links.getByRole("link", { name: far.quote }).click();
	await expect(page).toHaveURL(new RegExp(far.articleId));
	const other = await deskOn(page);
	const back = other.inspector.getByRole("region", { name: words.links });
	await expect(back).toContainText(vocabulary.linkTypeInverse.denies);
	await expect(back).toContainText(denied);
	await expect(back).toContainText("The Hallowfirth Post · 12 mars 2026");
	await axe(page);
});

test("what is deleted comes back with its links, and goes again", async ({ page, signIn }) => {
	await signIn(page, "checker");
	await page.goto(`/articles/${articleId}`);
	const desk = await deskOn(page);
	const { desk: words, common } = desk.words;
	const linkIds = async () => (await desk.read()).links.map(({ id }) => id);
	const before = await linkIds();
	expect(before).toHaveLength(1);
	await desk.open(denied);
	await desk.saving(() => page.keyboard.press("Delete"));
	expect(await linkIds()).toEqual([]);
	await expect(desk.margin.getByText(words.removedTitle(1))).toBeVisible();

	await desk.saving(() => page.keyboard.press("Control+z"));
	expect(await linkIds()).toEqual(before);
	await desk.saving(() => page.keyboard.press("Control+Shift+z"));
	expect(await linkIds()).toEqual([]);
	const undo = page.getByRole("button", { name: new RegExp(`^${common.undo} \\(`) });
	await desk.saving(() => undo.click());
	expect(await linkIds()).toEqual(before);
	await page.reload();
	await desk.open(denied);
	await expect(desk.inspector.getByRole("region", { name: words.links })).toContainText(
		"Agence Galverne",
	);
});

test("two passages of two articles are linked beside each other", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "checker");
	const far = await firstClaimOf(page, "Radio Ressac");
	await page.goto(`/articles/${articleId}`);
	const { words } = await deskOn(page);
	await page.getByRole("link", { name: words.desk.compare }).click();
	await expect(page).toHaveURL(/\/compare\?left=/);
	await page
		.getByRole("combobox", { name: words.compare.chooseSide.right })
		.selectOption(far.articleId);
	await expect(page).toHaveURL(new RegExp(`right=${far.articleId}`));
	await axe(page);
	const side = (name: RegExp) => page.getByRole("article", { name });
	const near = side(/Who said what/);
	await near.getByRole("button", { name: rescue }).click();
	await side(new RegExp(far.title.slice(0, 12))).locator("[data-heads]").filter({ hasText: far.quote.slice(0, 12) }).first().click();
	const types = page.getByRole("group", { name: words.compare.typesLabel });
	await expect(types).toBeVisible();
	await axe(page);
	const before = (await readDesk(page, articleId)).links.length;
	await page.keyboard.press("3");
	await expect(page.getByText(words.compare.placed(words.vocabulary.linkType.contradicts)).first()).toBeVisible();
	await expect.poll(async () => (await readDesk(page, articleId)).links.length).toBe(before + 1);
});

/** A claim of the first article of an outlet that has one in a single piece. */
async function firstClaimOf(page: import("@playwright/test").Page, outlet: string) {
	const desk = await readDesk(page, articleId);
	for (const article of desk.articles.filter((one) => one.outlet === outlet)) {
		const { annotations } = await readDesk(page, article.id);
		const claim = annotations.find(
			(one) => one.tag === "claim" && one.state === "approved" && quotesOf(one).length === 1,
		);
		if (claim !== undefined) {
			const quote = quotesOf(claim).join("");
			return { articleId: article.id, title: article.title, id: claim.id, quote };
		}
	}
	throw new Error(`no claim of ${outlet}`);
}
void [uuidv7, queryAsApplication, wordsOn, dossierId];
