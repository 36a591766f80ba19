import type { Locator, Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import type { Tag } from "@/lib/domain/tags";
import { deskOn, markOf, readDesk } from "../fixtures/article-desk";
import { addArticle, makeDossier, type OwnDossier, write } from "../fixtures/own-dossier";
import { placeOfWords, selectWords } from "../fixtures/select-words";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

// One story, told in order, on a dossier of its own.
test.describe.configure({ mode: "serial" });

const filler = Array.from(
	{ length: 30 },
	(_, n) =>
		`Paragraph ${n + 1} tells of boats, of weather and of nothing that anybody has to check.`,
).join("\n\n");

const signed = "The port of Norrvik has signed a contract with Dalby Marine for night rescue";
const paid = "An advance of two million crowns was paid to Dalby Marine on Monday";
const agency = `Norrvik buys its rescue\n\n${signed}, two sources told the agency.\n\n${filler}\n\n${paid}.`;

const untrue = "no contract with Dalby Marine has been signed";
const patrols = "Dalby Marine will patrol the strait every night";
const daily = `The port answers\n\nThe harbour master says that ${untrue}.\n\n${patrols}, the company writes.`;

const denial = "The port of Norrvik denies having signed a contract with Dalby Marine";
const advance = "It confirms that an advance of two million crowns was paid on Monday";
const third = `What is known\n\n${denial}. The council meets in May.\n\n${advance}.`;

const title = "The port of Norrvik has a contract with Dalby Marine.";

let first: OwnDossier;
let second: OwnDossier;
let unread: OwnDossier;
let statementId = "";

test("a member sets the scene", async ({ openAs }) => {
	const [lead, checker] = [await openAs("reviewer"), await openAs("checker")];
	first = await makeDossier(lead, "Norrvik and its rescue", agency, [checker]);
	second = await addArticle(lead, first.id, "The port answers", daily);
	unread = await addArticle(lead, first.id, "What is known", third);
	const claim = await markBy(checker, first, signed, "claim");
	await markBy(checker, first, paid, "claim");
	const answer = await markBy(checker, second, untrue, "denial");
	const patrol = await markBy(checker, second, patrols, "claim");
	statementId = uuidv7();
	await write(checker, "PUT", `/statements/${statementId}`, {
		...{ revision: null, dossierId: first.id, titles: { en: title } },
	});
	for (const [annotationId, stance] of [
		[claim, "asserts"],
		[answer, "denies"],
		[patrol, "asserts"],
	] as const)
		await write(checker, "PUT", `/memberships/${uuidv7()}`, {
			...{ revision: null, statementId, annotationId, stance },
		});
});

test("from an unread third article to two accepted links and a statement of four, by keys alone", async ({
	page,
	signIn,
	openAs,
	axe,
}) => {
	await signIn(page, "checker");
	await page.goto(`/articles/${unread.articleId}`);
	const desk = await deskOn(page);
	const { linkDialog } = desk.words.desk;
	const dialog = page.getByRole("dialog", { name: linkDialog.title });
	const offers = dialog.getByRole("option");
	await page.keyboard.press("t");
	await page.keyboard.press("Control+Home");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Home");
	await page.keyboard.press("Shift+Alt+ArrowDown");
	await desk.saving(() => page.keyboard.press("d"));
	await expect(desk.inspector).toContainText(denial);

	// From the selected denial: l, Enter, its digit.
	await page.keyboard.press("l");
	await expect(offers.first()).toContainText(signed);
	await expect(offers.first()).toContainText("Norrvik");
	await axe(page);
	await page.keyboard.press("Enter");
	await expect(dialog).toContainText(desk.words.vocabulary.linkType.denies);
	await axe(page);
	await desk.saving(() => page.keyboard.press("2"));

	await page.keyboard.press("l");
	await dialog.getByRole("combobox").pressSequentially("has a contract");
	await expect(offers.filter({ hasText: title })).toHaveCount(1);
	await page.keyboard.press("ArrowDown");
	await expect(offers.filter({ hasText: title })).toHaveAttribute("aria-selected", "true");
	await page.keyboard.press("Enter");
	await expect(dialog).toContainText(desk.words.linking.picker.stance);
	await axe(page);
	await desk.saving(() => page.keyboard.press("Enter"));

	await page.keyboard.press("t");
	await page.keyboard.press("Control+End");
	await page.keyboard.press("Shift+Alt+ArrowUp");
	await desk.saving(() => page.keyboard.press("c"));
	await expect(desk.inspector).toContainText("two million crowns");
	await page.keyboard.press("l");
	await dialog.getByRole("combobox").pressSequentially("advance");
	await expect(offers.first()).toContainText(paid);
	await page.keyboard.press("Enter");
	await expect(dialog).toContainText(desk.words.vocabulary.linkType.corroborates);
	await desk.saving(() => page.keyboard.press("4"));

	const { links, statements } = await desk.read();
	expect(links.map(({ type }) => type).sort()).toEqual(["corroborates", "denies"]);
	expect(statements.find(({ id }) => id === statementId)?.members).toHaveLength(4);

	const reviewer = await openAs("reviewer");
	for (const { id, revision } of links)
		await write(reviewer, "PUT", `/decisions/${uuidv7()}`, {
			...{ kind: "link", subjectId: id, revision, outcome: "approved", reason: null, words: "" },
		});
	expect((await desk.read()).links.map(({ state }) => state)).toEqual(["approved", "approved"]);
});

test("a passage that is deleted and taken back has its links and its statement again, and its history tells it", async ({
	page,
	signIn,
}) => {
	await signIn(page, "checker");
	await page.goto(`/articles/${unread.articleId}`);
	const desk = await deskOn(page);
	const { history } = desk.words.desk;
	const standing = async () => {
		const { links, statements } = await desk.read();
		const members = statements.flatMap((one) => one.members.map(({ id }) => id));
		return { links: links.map(({ id }) => id).sort(), members: members.sort() };
	};
	const before = await standing();
	expect(before).toMatchObject({ links: { length: 2 }, members: { length: 4 } });
	await desk.open(`${denial}.`);
	await desk.saving(() => page.keyboard.press("Delete"));
	expect(await standing()).toMatchObject({ links: { length: 1 }, members: { length: 3 } });
	await desk.saving(() => page.keyboard.press("Control+z"));
	expect(await standing()).toEqual(before);
	await desk.open(`${denial}.`);
	await desk.inspector.getByRole("button", { name: history.show, exact: true }).click();
	const told = desk.inspector.getByRole("region", { name: history.title });
	await expect(told).toContainText(history.line.removed("Tiphaine Rocagel", ""));
	await expect(told).toContainText(history.line.restored("Tiphaine Rocagel", ""));
});

test("a link is drawn by hand between two texts, says more of itself, and is taken back", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "checker");
	await page.goto(
		`/dossiers/${first.id}/compare?left=${first.articleId}&right=${second.articleId}`,
	);
	const words = await wordsOn(page);
	const { compare, linking, vocabulary } = words;
	const [left, right] = [textOn(page, "left"), textOn(page, "right")];
	const types = page.getByRole("group", { name: compare.typesLabel });
	const gutter = page.getByRole("region", { name: compare.gutterLabel });
	const linksNow = async () => (await readDesk(page, first.articleId)).links.length;
	await expect(left).toBeVisible();
	await expect(right).toBeVisible();
	const before = await linksNow();

	// Onto plain words nothing is drawn; Escape lets go; onto a passage the two are a pair.
	await drag(page, right, untrue, left, "Paragraph 1 tells", linking.compare.dropNothing);
	await page.mouse.up();
	await expect(types).toHaveCount(0);
	await drag(page, right, untrue, left, signed, vocabulary.linkType.denies);
	await page.keyboard.press("Escape");
	await page.mouse.up();
	await expect(page.getByRole("button", { name: compare.swap })).toHaveCount(0);
	await drag(page, right, untrue, left, signed, vocabulary.linkType.denies);
	await page.mouse.up();
	await expect(types).toBeVisible();
	if ((await types.getByRole("button", { name: vocabulary.linkType.denies }).count()) === 0)
		await page.keyboard.press("x");
	await types.getByRole("button", { name: linkingForbidden(compare.notAllowedHere) }).click();
	await axe(page);
	await page.keyboard.press("Escape");
	await page.keyboard.press("2");
	await expect.poll(linksNow).toBe(before + 1);
	const curve = gutter.getByRole("button", { name: new RegExp(vocabulary.linkType.denies) });
	await expect(curve).toBeVisible();
	await axe(page);

	// It is in the list too, whose rows are made once it is opened.
	const list = page.getByRole("region", { name: compare.listTitle(1) });
	const rows = list.getByRole("button", { name: new RegExp(linking.details) });
	const opens = list.getByRole("button", { name: compare.listTitle(1) });
	await expect(opens).toBeVisible();
	expect(await list.locator("li").count()).toBe(0);
	await opens.press("Enter");
	await expect(rows).toHaveCount(1);
	await axe(page);
	await opens.press("Enter");
	await expect(rows).toHaveCount(0);

	// Its certainty and its note.
	const more = page.getByRole("list", { name: linking.compare.chosenLink });
	await more.getByRole("button", { name: new RegExp(linking.details) }).click();
	const details = page.getByRole("dialog").filter({ hasText: linking.field.certainty });
	await details
		.getByLabel(linking.field.certainty)
		.selectOption({ label: vocabulary.certainty.probable });
	await details.getByRole("textbox", { name: linking.noteOf }).click();
	await page.keyboard.type("Both speak of the same paper.");
	await details.getByRole("button", { name: linking.history.title }).click();
	await expect(details.locator("ins").first()).toContainText(vocabulary.certainty.probable);
	await axe(page);
	await page.keyboard.press("Escape");
	await expect
		.poll(async () => {
			const { links } = await readDesk(page, first.articleId);
			const link = links.find(({ type, from }) => type === "denies" && from.quotes[0] === untrue);
			return [link?.certainty, JSON.stringify(link?.note).includes("the same paper")];
		})
		.toEqual(["probable", true]);

	// What is out of sight says where it is.
	await page.locator("[data-side=left]").evaluate((one) => one.scrollTo({ top: one.scrollHeight }));
	await expect(curve).toHaveAccessibleName(new RegExp(linking.compare.block(2)));
	await curve.click();
	await expect(left.getByText(signed)).toBeInViewport();

	// Words that are no passage yet are marked on the way.
	await page.keyboard.press("Escape");
	await selectWords(right, "The harbour master says");
	await expect(page.getByRole("toolbar", { name: linking.compare.markWords })).toBeVisible();
	await axe(page);
	await page.keyboard.press("a");
	await clickMark(page, left, signed);
	await expect(types).toBeVisible();
	await page.keyboard.press("6");
	await expect.poll(linksNow).toBe(before + 2);
	const { annotations } = await readDesk(page, second.articleId);
	expect(annotations.some(({ pieces }) => pieces[0]?.quote === "The harbour master says")).toBe(
		true,
	);
	await page.keyboard.press("Control+z");
	await expect.poll(linksNow).toBe(before + 1);
	await page.keyboard.press("Control+z");
	await expect
		.poll(async () => (await readDesk(page, second.articleId)).annotations.length)
		.toBe(2);
});

test("on a narrow screen the two texts are two sheets, and a link is made between them", async ({
	page,
	signIn,
	axe,
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await signIn(page, "checker");
	await page.goto(
		`/dossiers/${first.id}/compare?left=${second.articleId}&right=${unread.articleId}`,
	);
	const { compare, vocabulary } = await wordsOn(page);
	// Both are in one statement: choosing one chooses the other.
	await clickMark(page, textOn(page, "left"), untrue);
	await expect(page.getByRole("button", { name: compare.swap })).toBeVisible();
	await page.getByRole("button", { name: compare.clear }).click();
	await expect(page.getByRole("button", { name: compare.swap })).toBeHidden();
	// Elsewhere on the same words: twice at one place would pick a word.
	await clickMark(page, textOn(page, "left"), "with Dalby");
	await expect(page.getByRole("button", { name: compare.swap })).toBeVisible();
	await page.getByText(compare.side.right, { exact: true }).click();
	await axe(page);
	const before = (await readDesk(page, unread.articleId)).links.length;
	await clickMark(page, textOn(page, "right"), advance);
	const types = page.getByRole("group", { name: compare.typesLabel });
	await types.getByRole("button", { name: vocabulary.linkType.quotes }).click();
	await expect
		.poll(async () => (await readDesk(page, unread.articleId)).links.length)
		.toBe(before + 1);
	await axe(page);
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(360);
});

function textOn(page: Page, side: "left" | "right"): Locator {
	return page.locator(`[data-side=${side}] [role=textbox]`);
}

function linkingForbidden(words: string): RegExp {
	return new RegExp(`^${words}`);
}

async function clickMark(page: Page, text: Locator, words: string): Promise<void> {
	await expect(text).toBeVisible();
	// What was chosen before may still be scrolling into sight.
	let { middle } = await placeOfWords(text, words);
	await expect
		.poll(async () => {
			const before = middle;
			({ middle } = await placeOfWords(text, words));
			return middle.x === before.x && middle.y === before.y;
		})
		.toBe(true);
	await page.mouse.click(middle.x, middle.y);
}

/** Points at a passage and drags the handle that comes to other words; the button is still held. */
async function drag(
	page: Page,
	from: Locator,
	words: string,
	to: Locator,
	target: string,
	told: string,
): Promise<void> {
	const end = await placeOfWords(to, target);
	const start = await placeOfWords(from, words);
	await page.mouse.move(start.middle.x, start.middle.y);
	const { linking } = await wordsOn(page);
	const handle = page.getByRole("button", {
		name: new RegExp(`^${linking.compare.handle("").trim()}.*${words}`),
	});
	await expect(handle).toBeVisible();
	const box = await handle.boundingBox();
	if (box === null) throw new Error("no handle");
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await page.mouse.down();
	await page.mouse.move(end.middle.x, end.middle.y, { steps: 6 });
	await expect(page.getByRole("status").filter({ hasText: told }).first()).toBeVisible();
}

/** Marks words of an article through the API; gives the mark's id. */
async function markBy(page: Page, at: OwnDossier, quote: string, tag: Tag): Promise<string> {
	const { version } = await readDesk(page, at.articleId);
	const start = version.text.indexOf(quote);
	const id = uuidv7();
	await write(page, "PUT", `/annotations/${id}`, {
		...{ revision: null, articleId: at.articleId, versionId: at.versionId, tag },
		pieces: [{ role: "body", start, end: start + quote.length, quote }],
		...{ speakerIds: [], certainty: "unspecified", quoteType: null, checkWorthiness: null },
		note: null,
	});
	return markOf(await readDesk(page, at.articleId), quote).id;
}
