import type { Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { deskOn, markOf, quotesOf, readDesk } from "../fixtures/article-desk";
import { queryAsApplication } from "../fixtures/database";
import { readDemo } from "../fixtures/demo";
import { selectWords } from "../fixtures/select-words";
import { signIn } from "../fixtures/sign-in";
import { expect, test } from "../fixtures/test";

// One member's device, told in order.
test.describe.configure({ mode: "serial" });

const words = "three days after";
const others = "the two sides had talked";
let articleId = "";

test.beforeAll(async () => {
	const [article] = await queryAsApplication(
		readDemo(),
		`SELECT "id" FROM "Article" WHERE "title" LIKE 'Kestrane says it has%'`,
		[],
	);
	articleId = String(article?.id);
});

/** Lets no write through until it is called off: the server is out of reach for those. */
async function cutWrites(page: Page): Promise<() => Promise<void>> {
	const isWrite = (url: URL) => url.pathname.startsWith("/api/v1/annotations/");
	await page.route(isWrite, (route) => route.abort());
	return () => page.unroute(isWrite);
}

test("work that was not sent outlives the window, and is sent by the next one", async ({
	page,
	signIn,
	axe,
	watch,
}) => {
	watch.allow(/Failed to load resource|ERR_FAILED/);
	await signIn(page, "checker");
	await page.goto(`/articles/${articleId}`);
	const desk = await deskOn(page);
	const mend = await cutWrites(page);
	await selectWords(desk.text, words);
	await page.keyboard.press("c");
	const state = page.locator("[data-save-state]");
	await expect(state).toHaveAttribute("data-save-state", "kept");
	await axe(page);

	page.once("dialog", (dialog) => void dialog.accept());
	await page.reload();
	const again = await deskOn(page);
	await expect(again.text.locator("[data-ids]").filter({ hasText: words })).not.toHaveCount(0);
	await expect(state).toHaveAttribute("data-save-state", "kept");
	expect((await again.read()).annotations.flatMap(quotesOf)).not.toContain(words);

	await mend();
	await page.getByRole("button", { name: again.words.desk.unsent.retry }).click();
	await expect(state).toHaveAttribute("data-save-state", "saved");
	expect((await again.read()).annotations.flatMap(quotesOf)).toContain(words);
});

test.afterAll(async ({ browser }) => {
	// The article is as it was for those who come after.
	const page = await browser.newPage({ baseURL: readDemo().url });
	await signIn(page, "checker");
	await page.goto("/");
	const desk = await readDesk(page, articleId);
	for (const quote of [words, others]) {
		const path = `/api/v1/annotations/${markOf(desk, quote).id}?opId=${uuidv7()}`;
		expect(
			await page.evaluate((url) => fetch(url, { method: "DELETE" }).then(({ ok }) => ok), path),
		).toBe(true);
	}
	await page.close();
});

test("signing out with unsent work asks, and it waits for its member alone", async ({
	page,
	signIn,
	axe,
	watch,
}) => {
	watch.allow(/Failed to load resource|ERR_FAILED/);
	await signIn(page, "checker");
	await page.goto(`/articles/${articleId}`);
	const desk = await deskOn(page);
	const { everywhere } = desk.words;
	const mend = await cutWrites(page);
	await selectWords(desk.text, others);
	await page.keyboard.press("d");
	await expect(page.locator("[data-save-state]")).toHaveAttribute("data-save-state", "kept");
	await page.getByRole("banner").getByRole("button").last().click();
	await page.getByRole("menuitem", { name: everywhere.signOut }).click();
	const dialog = page.getByRole("dialog", { name: everywhere.unsent.leaveTitle });
	await expect(dialog).toContainText(everywhere.unsent.leave(1));
	await axe(page);
	await dialog.getByRole("button", { name: everywhere.unsent.leaveAnyway }).click();
	await expect(page).toHaveURL(/sign-in/);
	await mend();

	await signIn(page, "reviewer");
	await page.goto(`/articles/${articleId}`);
	const other = await deskOn(page);
	expect((await other.read()).annotations.flatMap(quotesOf)).not.toContain(others);
	await page.getByRole("banner").getByRole("button").last().click();
	await page.getByRole("menuitem", { name: other.words.everywhere.signOut }).click();
	await expect(page).toHaveURL(/sign-in/);

	await signIn(page, "checker");
	await page.goto("/");
	await expect(page.getByText(everywhere.unsent.sent(1), { exact: true })).toBeVisible();
	await page.goto(`/articles/${articleId}`);
	const mine = await deskOn(page);
	expect((await mine.read()).annotations.flatMap(quotesOf)).toContain(others);
});
