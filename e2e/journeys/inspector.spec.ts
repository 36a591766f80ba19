import type { Page } from "@playwright/test";
import { deskOn, markOf, quotesOf } from "../fixtures/article-desk";
import { makeDossier } from "../fixtures/own-dossier";
import { selectWords } from "../fixtures/select-words";
import { expect, test } from "../fixtures/test";

const split = ["No contract was signed", "and none will be"] as const;
const text = [
	"The minister and the contract",
	`“${split[0]},” she added on Monday, “${split[1]}.”`,
	"The harbour office had announced the contract in March, two pilots say.",
].join("\n\n");

/** A dossier of the test's own with another member in it, its article open. */
async function open(page: Page, openAs: (member: "reviewer") => Promise<Page>, title: string) {
	const other = await openAs("reviewer");
	const dossier = await makeDossier(other, title, text, [page]);
	await page.goto(`/articles/${dossier.articleId}`);
	const desk = await deskOn(page);
	const self = await (await other.request.get("/api/v1/self")).json();
	return { other, dossier, desk, otherName: String(self.name) };
}

/** The types of all events of a dossier, oldest first, from the one that marked the first words. */
async function eventsOf(page: Page, dossierId: string): Promise<string[]> {
	const answer = await page.request.get(`/api/v1/dossiers/${dossierId}/events`);
	const { events } = await answer.json();
	const types = events.map(({ type }: { type: string }) => type).reverse();
	return types.slice(types.indexOf("annotation.placed"));
}

const saveState = (page: Page) => page.locator("[data-save-state]");

test("a note is one entry of the history, with a member mentioned by keyboard, and is never lost", async ({
	page,
	signIn,
	openAs,
	axe,
}) => {
	await signIn(page, "checker");
	const { dossier, desk, otherName } = await open(page, openAs, "A note is one change");
	const { desk: words } = desk.words;
	const id = await desk.mark(split[0], () => page.keyboard.press("d"));
	await page.keyboard.press("n");
	const note = desk.inspector.getByRole("textbox", { name: words.note });
	await expect(note).toBeFocused();

	await page.keyboard.type("Asked the harbour office twice. ");
	await expect(saveState(page)).toHaveAttribute("data-save-state", "drafted");
	await page.keyboard.press("Control+b");
	await page.keyboard.type("Ask");
	await page.keyboard.press("Control+b");
	await page.keyboard.type(" @");
	const members = desk.inspector.getByRole("listbox", { name: words.mention.list });
	await expect(members.getByRole("option")).not.toHaveCount(0);
	await page.keyboard.type(otherName.slice(0, 3));
	await expect(members.getByRole("option")).toHaveText([otherName]);
	await axe(page);
	await page.keyboard.press("Enter");
	await page.keyboard.type("tonight.");
	await expect(note.locator("[data-mention]")).toHaveText(`@${otherName}`);
	expect(await eventsOf(page, dossier.id)).toEqual(["annotation.placed"]);

	await desk.saving(() => page.keyboard.press("Escape"));
	await expect(desk.text).toBeFocused();
	await expect(desk.inspector).toBeVisible();
	expect(await eventsOf(page, dossier.id)).toEqual(["annotation.placed", "annotation.edited"]);
	const saved = JSON.stringify(markOf(await desk.read(), split[0]).note);
	expect(saved).toContain('"type":"mention"');
	expect(saved).toContain('"type":"bold"');

	await page.keyboard.press("n");
	await page.keyboard.press("Control+End");
	await page.keyboard.type(" Nobody answers.");
	page.once("dialog", (dialog) => void dialog.accept());
	await page.reload();
	const again = await deskOn(page);
	await expect(again.inspector).toContainText("Nobody answers.");
	await expect(saveState(page)).toHaveAttribute("data-save-state", "saved");
	expect((await again.read()).annotations.find((one) => one.id === id)?.revision).toBe(3);
	expect(await eventsOf(page, dossier.id)).toEqual([
		...["annotation.placed", "annotation.edited", "annotation.edited"],
	]);
});

test("a note that is only looked at, or written and taken back, changes nothing", async ({
	page,
	signIn,
	openAs,
}) => {
	await signIn(page, "checker");
	const { dossier, desk } = await open(page, openAs, "Nothing changes");
	await desk.mark(split[0], () => page.keyboard.press("d"));
	await page.keyboard.press("n");
	await page.keyboard.type("No");
	await expect(saveState(page)).toHaveAttribute("data-save-state", "drafted");
	await page.keyboard.press("Backspace");
	await page.keyboard.press("Backspace");
	await expect(saveState(page)).toHaveAttribute("data-save-state", "saved");
	await page.keyboard.press("Escape");
	await page.keyboard.press("n");
	await page.keyboard.press("Escape");
	await expect(desk.text).toBeFocused();
	expect(await eventsOf(page, dossier.id)).toEqual(["annotation.placed"]);
});

test("each field is one entry, and the session is undone to its beginning", async ({
	page,
	signIn,
	openAs,
	axe,
}) => {
	await signIn(page, "checker");
	const { dossier, desk } = await open(page, openAs, "Each field is one entry");
	const { desk: words, vocabulary } = desk.words;
	await desk.mark(split[0], () => page.keyboard.press("d"));
	const choose = (label: string, value: string) =>
		desk.saving(() => desk.inspector.getByLabel(label, { exact: true }).selectOption(value));
	await choose(words.quoteType, "direct");
	await choose(words.certainty, "possible");
	await choose(words.checkWorthiness, "high");
	const finder = desk.inspector.getByRole("combobox", { name: words.speaker, exact: true });
	await finder.fill("The minister");
	await desk.saving(() => finder.press("Enter"));
	await expect(desk.inspector).toContainText("The minister");
	await expect(saveState(page)).toHaveAttribute("data-save-state", "saved");
	const made = [
		...["annotation.placed", "annotation.edited", "annotation.edited", "annotation.edited"],
		...["speaker.created", "annotation.edited"],
	];
	expect(await eventsOf(page, dossier.id)).toEqual(made);

	const { speakerNames } = words;
	await desk.inspector.getByRole("button", { name: speakerNames.title("The minister") }).click();
	const names = page.getByRole("dialog", { name: speakerNames.title("The minister") });
	await names.getByLabel(speakerNames.another).fill("Anne Lanverre");
	await desk.saving(() => names.getByLabel(speakerNames.another).press("Enter"));
	await expect(names.getByRole("listitem")).toHaveText("Anne Lanverre");
	await axe(page);
	await page.keyboard.press("Escape");
	expect(await eventsOf(page, dossier.id)).toEqual([...made, "speaker.edited"]);

	await desk.mark(split[1], () => page.keyboard.press("d"));
	await finder.fill("lanv");
	const found = page.getByRole("listbox", { name: words.speaker }).getByRole("option");
	await expect(found.first()).toHaveText(/The minister.*Anne Lanverre/);
	await desk.saving(() => finder.press("Enter"));

	await page.keyboard.press("Escape");
	await expect(desk.text).toBeFocused();
	for (let step = 0; step < 8; step += 1) await page.keyboard.press("Control+z");
	await expect(saveState(page)).toHaveAttribute("data-save-state", "saved");
	await expect(desk.margin).toContainText(words.noMarks);
	expect((await desk.read()).annotations).toEqual([]);
	for (let step = 0; step < 8; step += 1) await page.keyboard.press("Control+Shift+z");
	await expect(saveState(page)).toHaveAttribute("data-save-state", "saved");
	const view = await desk.read();
	expect(markOf(view, split[0])).toMatchObject({
		...{ quoteType: "direct", certainty: "possible", checkWorthiness: "high" },
		speakerIds: view.speakers.map(({ id }) => id),
	});
	expect(view.speakers).toMatchObject([{ name: "The minister", aliases: ["Anne Lanverre"] }]);
	await expect(desk.margin).toContainText(vocabulary.tag.denial);
});

test("a passage of two pieces is one mark: tied in the text, each piece with edges of its own", async ({
	page,
	signIn,
	openAs,
	axe,
}) => {
	await signIn(page, "checker");
	const { desk } = await open(page, openAs, "One passage, two pieces");
	const { desk: words, everywhere } = desk.words;
	await desk.mark(split[0], () => page.keyboard.press("d"));
	await selectWords(desk.text, split[1]);
	await desk.saving(() => page.keyboard.press("+"));
	const pieces = desk.inspector.getByRole("region", { name: words.pieces(2) });
	await expect(pieces.getByRole("listitem")).toHaveCount(2);
	await expect(page.locator("[data-tie] [data-tied]")).toHaveCount(2);
	expect((await desk.read()).annotations.map(quotesOf)).toEqual([[...split]]);
	await axe(page);

	const second = pieces.getByRole("group", { name: words.boundariesOf(words.pieceNumber(2)) });
	const narrow = words.help.action.narrowStart;
	await desk.saving(() => second.getByRole("button", { name: narrow }).click());
	expect((await desk.read()).annotations.map(quotesOf)).toEqual([[split[0], "none will be"]]);
	const dropped = everywhere.quote(split[0]);
	await desk.saving(() => pieces.getByRole("button", { name: words.dropPiece(dropped) }).click());
	expect((await desk.read()).annotations.map(quotesOf)).toEqual([["none will be"]]);
	await expect(page.locator("[data-tie]")).toHaveCount(0);

	await page.keyboard.press("Escape");
	await desk.saving(() => page.keyboard.press("Control+z"));
	await desk.saving(() => page.keyboard.press("Control+z"));
	expect((await desk.read()).annotations.map(quotesOf)).toEqual([[...split]]);
});

test("what was removed is restored from the history, links and all, long after the session", async ({
	page,
	signIn,
	openAs,
	axe,
}) => {
	await signIn(page, "checker");
	const { desk, dossier } = await open(page, openAs, "Restored from the history");
	await desk.mark(split[0], () => page.keyboard.press("d"));
	await desk.saving(() => page.keyboard.press("Delete"));
	expect((await desk.read()).annotations).toEqual([]);
	await page.goto(`/dossiers/${dossier.id}/activity`);
	const { everywhere } = desk.words;
	const name = `${everywhere.restore} ${everywhere.quote(split[0])}`;
	await axe(page);
	await page.getByRole("button", { name }).click();
	await expect(page.getByRole("button", { name })).toHaveCount(0);
	expect((await desk.read()).annotations.map(quotesOf)).toEqual([[split[0]]]);
});

test("the whole history of a mark tells both sides of each change, and what was said is said again", async ({
	page,
	signIn,
	openAs,
	axe,
}) => {
	await signIn(page, "checker");
	const { desk } = await open(page, openAs, "Both sides of each change");
	const { desk: words, vocabulary } = desk.words;
	const { history } = words;
	await desk.mark(split[0], () => page.keyboard.press("d"));
	const certainty = desk.inspector.getByLabel(words.certainty, { exact: true });
	await desk.saving(() => certainty.selectOption("certain"));
	await desk.saving(() => certainty.selectOption("possible"));

	await page.reload();
	const again = await deskOn(page);
	await again.inspector.getByRole("button", { name: history.show }).click();
	const lines = again.inspector
		.getByRole("region", { name: history.title })
		.getByRole("list")
		.first();
	await expect(lines).toContainText(vocabulary.certainty.certain);
	await axe(page);
	const back = history.takeBack(words.conflict.field.certainty, vocabulary.certainty.unspecified);
	await again.saving(() => lines.getByRole("button", { name: back }).click());
	await expect(again.inspector.getByLabel(words.certainty, { exact: true })).toHaveValue(
		"unspecified",
	);
	await expect(lines.locator("ins")).toHaveCount(3);
	expect((await again.read()).annotations[0]?.certainty).toBe("unspecified");

	await page.setViewportSize({ width: 360, height: 740 });
	await expect(again.inspector).toBeInViewport();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
	await axe(page);
});
