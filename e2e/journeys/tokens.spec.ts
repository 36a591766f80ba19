import type { APIRequestContext, Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { tokenPattern } from "@/lib/domain/token";
import type { Messages } from "@/lib/i18n/messages";
import { queryAsApplication } from "../fixtures/database";
import { type Demo, readDemo } from "../fixtures/demo";
import { expect, test } from "../fixtures/test";
import { exactly, wordsOn } from "../fixtures/words";

test("a member makes a token, uses it, and revokes it", async ({
	page,
	signIn,
	axe,
	playwright,
	demo,
}) => {
	await signIn(page, "checker");
	const words = await openAccount(page);
	const name = `nightly ${uuidv7()}`;
	await axe(page);
	const dialog = await fillIn(page, words, name);
	await axe(page);
	await dialog.getByRole("button", { name: words.account.create.submit }).click();

	const field = dialog.getByRole("textbox", { name: words.account.made.label });
	await expect(field).toBeFocused();
	const token = await field.inputValue();
	expect(token).toMatch(tokenPattern);
	await expect(dialog).toContainText(words.account.made.text);
	await axe(page);
	await page.mouse.click(5, 400);
	await expect(field).toBeVisible();

	const program = await playwright.request.newContext({ baseURL: demo.url });
	expect(await readAs(program, token)).toEqual([200, undefined]);
	expect(await writeAs(program, token)).toEqual([403, "token-scope"]);

	await dialog.getByRole("button", { name: words.account.made.done }).click();
	await expect(dialog).toBeHidden();
	const row = rowsOf(page, words, name);
	await expect(row).toContainText(words.account.tokens.state.living);
	await expectNoTrace(page, demo, token);

	const revoke = row.getByRole("button", { name: words.account.revoke.actionLabel(name) });
	await revoke.click();
	const question = page.getByRole("dialog");
	await expect(question).toContainText(words.account.revoke.text);
	await axe(page);
	await question.getByRole("button", { name: words.account.revoke.submit }).click();
	await expect(row).toContainText(words.account.tokens.state.revoked);
	await expect(revoke).toBeHidden();
	expect(await readAs(program, token)).toEqual([401, "signed-out"]);
	await program.dispose();
});

test("a token can be made, copied and revoked by keyboard alone", async ({
	page,
	signIn,
	context,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await signIn(page, "checker");
	await page.goto("/");
	const { account, everywhere } = await wordsOn(page);
	await page.getByRole("button", { name: /compte|account/ }).focus();
	await page.keyboard.press("Enter");
	await page.getByRole("menuitem", { name: account.menu }).focus();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(account.title);
	const open = page.getByRole("button", { name: account.tokens.create });
	await open.focus();
	await page.keyboard.press("Enter");
	const name = `keyboard ${uuidv7()}`;
	await page.keyboard.type(name);
	await page.keyboard.press("Enter");
	const field = page.getByRole("textbox", { name: account.made.label });
	await expect(field).toBeFocused();
	await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("status").filter({ hasText: account.made.copied })).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await field.inputValue());
	await page.keyboard.press("Escape");
	await expect(open).toBeFocused();

	const revoke = page.getByRole("button", { name: account.revoke.actionLabel(name) });
	await revoke.focus();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("button", { name: everywhere.cancel })).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(revoke).toBeFocused();
});

test("a token whose answer was lost is said to be, and replaced by one that is not", async ({
	page,
	signIn,
	axe,
	watch,
}) => {
	watch.allow(/ERR_FAILED|Failed to load resource/);
	await signIn(page, "checker");
	const words = await openAccount(page);
	const { account } = words;
	const name = `lost ${uuidv7()}`;
	const made: string[] = [];
	await page.route("**/api/v1/tokens/*", async (route) => {
		made.push(route.request().url());
		if (made.length > 1) return route.continue();
		await route.fetch();
		await route.abort();
	});
	const dialog = await fillIn(page, words, name);
	const submit = dialog.getByRole("button", { name: account.create.submit });
	await submit.click();
	await expect(dialog.getByRole("alert")).toContainText(account.create.unanswered);
	await submit.click();
	await expect(dialog).toContainText(account.lost.text);
	expect(new Set(made).size).toBe(1);
	await axe(page);
	await dialog.getByRole("button", { name: account.lost.replace }).click();
	await expect(dialog.getByRole("textbox", { name: account.made.label })).toHaveValue(tokenPattern);
	await dialog.getByRole("button", { name: account.made.done }).click();

	const rows = rowsOf(page, words, name);
	await expect(rows).toHaveCount(2);
	const { living, revoked } = account.tokens.state;
	await expect(rows.filter({ hasText: living })).toHaveCount(1);
	await expect(rows.filter({ hasText: revoked })).toHaveCount(1);
});

test("what was not answered is in the list when the form is left", async ({
	page,
	signIn,
	watch,
}) => {
	watch.allow(/ERR_FAILED|Failed to load resource/);
	await signIn(page, "checker");
	const words = await openAccount(page);
	const name = `left ${uuidv7()}`;
	await page.route("**/api/v1/tokens/*", async (route) => {
		await route.fetch();
		await route.abort();
	});
	const dialog = await fillIn(page, words, name);
	await dialog.getByRole("button", { name: words.account.create.submit }).click();
	await expect(dialog.getByRole("alert")).toBeVisible();
	await page.keyboard.press("Escape");
	const row = rowsOf(page, words, name);
	await expect(row).toContainText(words.account.tokens.never);
});

test("a form that says too little is refused in words, field by field", async ({
	page,
	signIn,
	axe,
	watch,
}) => {
	watch.allow(/400/);
	await signIn(page, "checker");
	const words = await openAccount(page);
	const dialog = await fillIn(page, words, "");
	await dialog
		.getByRole("checkbox", { name: words.account.scope.read.name, exact: true })
		.uncheck();
	await dialog.getByRole("button", { name: words.account.create.submit }).click();
	await expect(dialog.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
	await expect(dialog.getByText(words.failures.field["too-small"])).toHaveCount(2);
	await axe(page);
});

test("a member who never had a token is told what they are for", async ({ page, signIn, axe }) => {
	// No other test makes tokens for this member.
	await signIn(page, "second-checker");
	const { account } = await openAccount(page);
	await expect(page.getByText(account.tokens.empty.title)).toBeVisible();
	await axe(page);
});

test("the API's description is for members; it is found by words and by address", async ({
	page,
	signIn,
	axe,
	playwright,
	demo,
}) => {
	const stranger = await playwright.request.newContext({ baseURL: demo.url });
	const refused = await stranger.get("/api/docs", { maxRedirects: 0 });
	expect([refused.status(), refused.headers().location]).toEqual([
		307,
		`/sign-in?next=${encodeURIComponent("/api/docs")}`,
	]);
	expect(await refused.text()).not.toContain("placeAnnotation");
	await stranger.dispose();

	await signIn(page, "checker");
	const answer = await page.goto("/api/docs#placeAnnotation");
	expect(await answer?.headerValue("content-security-policy")).toMatch(/script-src 'nonce-/);
	const { api } = await wordsOn(page);
	const details = page.locator("details#placeAnnotation");
	await expect(details.getByText("removeLinks")).toBeVisible();
	await details.getByRole("link", { name: "Piece" }).click();
	await expect(page.locator("#shape-Piece")).toBeInViewport();
	await axe(page);

	const filter = page.getByRole("searchbox", { name: api.filter });
	await filter.fill("PUT statement");
	await expect(page.locator("details#placeStatement")).toBeVisible();
	await expect(page.locator("details#placeOutlet")).toHaveCount(0);
	await expect(page.locator("details#listStatements")).toHaveCount(0);
	await filter.fill("no such words");
	await expect(page.getByText(api.nothingFound)).toBeVisible();
});

async function openAccount(page: Page): Promise<Messages> {
	await page.goto("/account");
	const words = await wordsOn(page);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.account.title);
	return words;
}

/** Opens the form and names the token; what it may and how long it lasts is left as it is offered. */
async function fillIn(page: Page, { account }: Messages, name: string) {
	await page.getByRole("button", { name: account.tokens.create }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("textbox", { name: exactly(account.create.name) }).fill(name);
	return dialog;
}

/** The tokens of this name in the list. */
function rowsOf(page: Page, { account }: Messages, name: string) {
	const list = page.getByRole("list", { name: account.tokens.list });
	return list.getByRole("listitem").filter({ hasText: name });
}

async function readAs(program: APIRequestContext, token: string) {
	return told(await program.get("/api/v1/self", { headers: bearer(token) }));
}

/** What a token that may only read is told when it writes. */
async function writeAs(program: APIRequestContext, token: string) {
	const [row] = await queryAsApplication(readDemo(), `SELECT "id" FROM "Dossier" LIMIT 1`, []);
	const body = {
		opId: uuidv7(),
		revision: null,
		dossierId: String(row?.id),
		name: "Nobody",
		aliases: [],
		outletId: null,
	};
	const headers = bearer(token);
	return told(await program.put(`/api/v1/speakers/${uuidv7()}`, { headers, data: body }));
}

async function told(answer: { status: () => number; json: () => Promise<{ code?: string }> }) {
	return [answer.status(), (await answer.json()).code];
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** The secret is neither in the page nor in the database, where its fingerprint is. */
async function expectNoTrace(page: Page, demo: Demo, token: string): Promise<void> {
	const inPage = await page.evaluate((secret) => {
		const stored = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
		const typed = [...document.querySelectorAll("input")].map(({ value }) => value);
		const whole = [document.documentElement.outerHTML, document.cookie, ...stored, ...typed];
		return whole.join("\n").includes(secret);
	}, token);
	expect(inPage).toBe(false);
	const found = await queryAsApplication(
		demo,
		`SELECT "hint", encode(sha256(convert_to($1, 'UTF8')), 'hex') = "hash" AS "isHashed",
			"ApiToken"::text LIKE '%' || $1 || '%' AS "isKept" FROM "ApiToken" WHERE "hint" = $2`,
		[token, token.slice(0, 8)],
	);
	expect(found).toEqual([{ hint: token.slice(0, 8), isHashed: true, isKept: false }]);
	const events = await queryAsApplication(
		demo,
		`SELECT 1 FROM "EventPayload" WHERE "EventPayload"::text LIKE '%' || $1 || '%'`,
		[token],
	);
	expect(events).toEqual([]);
}
