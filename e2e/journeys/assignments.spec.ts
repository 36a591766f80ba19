import type { Locator, Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import type { ArticleState } from "@/lib/domain/article-states";
import { deskOn, readDesk } from "../fixtures/article-desk";
import { addArticle, makeDossier, write } from "../fixtures/own-dossier";
import { selectWords } from "../fixtures/select-words";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

const text =
	"The harbour board denies\n\n“Nothing was signed”, said the director. Nothing was signed.";
const other = "Second report\n\nAsked again, the director said: nothing was signed.";

function column(page: Page, state: ArticleState): Locator {
	return page.locator(`section[data-state="${state}"]`);
}

test("an article is given, begun and sent to review by drag, approved by keyboard, and every step can be undone", async ({
	page,
	signIn,
	openAs,
	axe,
}) => {
	await signIn(page, "reviewer");
	const checker = await openAs("checker");
	const given = "The board denies";
	const own = await makeDossier(page, given, text, [checker]);
	await addArticle(page, own.id, "The second report", other);
	const { name } = await (await checker.request.get("/api/v1/self")).json();

	await page.goto(`/dossiers/${own.id}/board`);
	const { board, vocabulary, everywhere, activity } = await wordsOn(page);
	const menu = page.getByRole("button", { name: board.actionsFor(given) });
	await menu.press("Enter");
	await page.getByRole("menuitem", { name: board.assign }).press("Enter");
	const dialog = page.getByRole("dialog", { name: board.form.title });
	await dialog.getByLabel(board.form.assignee).selectOption({ label: name });
	await dialog.getByLabel(board.form.dueOn).fill("2026-01-05");
	await dialog.getByLabel(board.form.message).fill("Ask the pilots.");
	await dialog.getByRole("button", { name: board.form.submit }).click();
	await expect(column(page, "todo")).toContainText("Ask the pilots.");
	await expect(page.getByRole("row", { name })).toContainText(/1\s*1\s*0/);
	await axe(page);

	await checker.goto("/");
	const words = (await wordsOn(checker)).board;
	const mine = checker.getByRole("region", { name: words.mine.title });
	await expect(mine.getByRole("link", { name: given })).toBeVisible();
	await expect(mine).toContainText("Ask the pilots.");
	await checker.goto(`/dossiers/${own.id}/board`);
	await checker
		.getByRole("listitem")
		.filter({ hasText: given })
		.dragTo(column(checker, "in_progress"));
	await expect(column(checker, "in_progress")).toContainText(given);
	await expect(column(page, "in_progress")).toContainText(given);
	const second = checker.getByRole("button", { name: words.actionsFor("The second report") });
	await second.press("Enter");
	await expect(checker.getByRole("menuitem")).toHaveText([words.take]);
	await checker.getByRole("menuitem", { name: words.take }).press("Enter");
	await expect(column(checker, "todo")).toContainText(name);
	await checker.setViewportSize({ width: 360, height: 740 });
	await axe(checker);
	expect(await checker.evaluate(() => document.body.scrollWidth)).toBeLessThanOrEqual(360);

	await menu.press("Enter");
	await page.getByRole("menuitem", { name: vocabulary.articleState.done }).press("Enter");
	await expect(column(page, "done")).toContainText(given);
	await expect(menu).toBeFocused();
	await page.getByRole("button", { name: everywhere.undo }).last().click();
	await expect(column(page, "in_progress")).toContainText(given);
	await page.goto(`/dossiers/${own.id}/activity?article=${own.articleId}`);
	await expect(page.getByRole("listitem").filter({ hasText: name })).not.toHaveCount(0);
	await expect(page.getByLabel(activity.filter.article)).toHaveValue(own.articleId);
});

test("what was rejected comes back from its history as it was before, and what was done in one go is taken back from the activity", async ({
	page,
	signIn,
	openAs,
	axe,
}) => {
	await signIn(page, "reviewer");
	const decider = await openAs("admin");
	const own = await makeDossier(page, "D’un seul geste", text, [decider]);
	const second = await addArticle(page, own.id, "Second", other);
	const renamed = { revision: 1, title: "D’un même geste", summary: "" };
	await write(page, "PUT", `/dossiers/${own.id}`, renamed);
	await page.goto(`/articles/${own.articleId}`);
	const desk = await deskOn(page);
	const { history, marking, desk: deskWords } = desk.words;
	await selectWords(desk.text, "Nothing was signed");
	await page.keyboard.press("*");
	const dialog = page.getByRole("dialog", { name: marking.identical.title });
	await desk.saving(() => dialog.getByRole("button", { name: marking.identical.mark(3) }).click());
	await expect
		.poll(async () => (await readDesk(page, second.articleId)).annotations.length)
		.toBe(1);

	const [first] = (await desk.read()).annotations;
	if (first === undefined) throw new Error("nothing is marked");
	await page.goto(`/articles/${own.articleId}#a=${first.id}`);
	const { tag } = desk.words.vocabulary;
	await desk.inspector.getByRole("button", { name: tag.claim }).first().click();
	await desk.saving(() => page.getByRole("menuitemradio", { name: tag.denial }).click());
	await write(decider, "PUT", `/decisions/${uuidv7()}`, {
		...{ kind: "annotation", subjectId: first.id, revision: 2, outcome: "rejected" },
		...{ reason: "wrong_tag", words: "" },
	});
	await page.getByRole("button", { name: deskWords.showRejected(1) }).click();
	await expect(desk.inspector).toContainText(desk.words.vocabulary.tagState.denial.rejected);
	await desk.inspector.getByRole("button", { name: deskWords.history.show }).click();
	await desk.saving(() => desk.inspector.getByRole("button", { name: history.restore }).click());
	const now = (await desk.read()).annotations.find(({ id }) => id === first.id);
	expect(now).toMatchObject({ tag: "claim", revision: 3, state: "proposed" });

	await page.goto(`/dossiers/${own.id}/activity`);
	const { activity } = await wordsOn(page);
	await expect(page.getByText(activity.oneGo.more(2))).toBeVisible();
	await page.getByRole("button", { name: activity.changes.show }).first().click();
	await expect(page.locator("ins").first()).toContainText(tag.claim);
	await page.getByRole("button", { name: activity.changes.show }).last().click();
	await expect(page.locator("del").last()).toContainText("D’un seul geste");
	await expect(page.locator("ins").last()).toContainText(renamed.title);
	await axe(page);
	await page.getByLabel(activity.filter.step, { exact: true }).selectOption("made");
	await expect(page).toHaveURL(/step=made/);
	await expect(page.getByRole("button", { name: activity.changes.show })).toHaveCount(0);
	await axe(page);
	await page.getByRole("button", { name: activity.oneGo.undoOf(3) }).click();
	const undo = page.getByRole("dialog", { name: activity.oneGo.title });
	await expect(undo.getByRole("listitem")).toHaveCount(3);
	await undo.getByRole("button", { name: activity.oneGo.submit }).click();
	await expect(undo.getByRole("status")).toHaveText(activity.oneGo.result(2, 3));
	await expect(undo.getByText(activity.oneGo.changed)).toHaveCount(1);
	await axe(page);
	expect((await readDesk(page, own.articleId)).annotations.map(({ id }) => id)).toEqual([first.id]);
	expect((await readDesk(page, second.articleId)).annotations).toEqual([]);
});
