import { type BrowserContext, test as base, expect } from "@playwright/test";
import { expectAccessible } from "../fixtures/axe";
import { type RunningNewsroom, startNewsroom } from "../fixtures/start-newsroom";
import { createWatch, type Watch } from "../fixtures/watch";
import { wordsOn } from "../fixtures/words";

// A newsroom of its own, with nobody in it; each test goes on from the one before.
const test = base.extend<{ watch: Watch }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads fixtures' names from the pattern
	watch: async ({}, use) => {
		const watch = createWatch();
		await use(watch);
		expect(await watch.problems(), "errors in the console or of the contract").toEqual([]);
	},
	context: async ({ context, watch }, use) => {
		await watch.follow(context);
		await use(context);
	},
});
test.describe.configure({ mode: "serial" });

interface Start {
	readonly url: string;
	readonly setup: string;
}

const member = {
	name: "Ada Premier",
	email: "ada@redaction.example",
	password: "un très long mot",
};
let newsroom: RunningNewsroom<Start>;

test.beforeAll(async () => {
	test.setTimeout(300_000);
	newsroom = await startNewsroom("start", "a setup address", (lines) => {
		const setup = lines.map((line) => /https?:\S+\/setup\?token=\S+/.exec(line)?.[0]).find(Boolean);
		const isReady = lines.some((line) => /ready at/.test(line));
		return isReady && setup ? { setup, url: new URL(setup).origin } : null;
	});
});

test.afterAll(async () => newsroom?.stop());

test("no account exists before the first run, and no token but the printed one opens it", async ({
	page,
	watch,
}) => {
	watch.allow(/40[14]/);
	const { url } = newsroom.start;
	await page.goto(`${url}/sign-in`);
	const { entry } = await wordsOn(page);
	for (const [email, password] of [
		["admin@example.com", "password"],
		["admin@redaction.example", "admin"],
	] as const) {
		await page.getByLabel(entry.email).fill(email);
		await page.getByLabel(entry.password, { exact: true }).fill(password);
		await page.getByRole("button", { name: entry.signIn }).click();
		await expect(page.getByText(entry.wrong)).toBeVisible();
	}
	for (const path of ["/setup", "/setup?token=guessed"]) {
		expect((await page.goto(`${url}${path}`))?.status()).toBe(404);
	}
});

test("the printed address makes the administrator, once", async ({ page, watch }) => {
	const { url, setup } = newsroom.start;
	await page.goto(setup);
	const { entry, everywhere, dossiers, vocabulary } = await wordsOn(page);
	await expect(page.getByRole("heading", { name: entry.setupTitle })).toBeVisible();
	await expectAccessible(page);
	await page.getByLabel(entry.name).fill(member.name);
	await page.getByLabel(entry.email).fill("not an address");
	await page.getByLabel(entry.password, { exact: true }).fill("short");
	await page.getByRole("button", { name: entry.setUp }).click();
	await expect(page.getByLabel(entry.email)).toHaveAttribute("aria-invalid", "true");
	await expectAccessible(page);
	await page.getByLabel(entry.email).fill(member.email);
	await page.getByLabel(entry.password, { exact: true }).fill(member.password);
	await page.getByRole("button", { name: entry.setUp }).click();
	await expect(page.getByText(dossiers.empty.title)).toBeVisible();
	await expectAccessible(page);
	await page.getByRole("button", { name: everywhere.account(member.name) }).click();
	await expect(page.getByRole("menu")).toContainText(vocabulary.role.admin);

	watch.allow(/404/);
	expect((await page.goto(setup))?.status()).toBe(404);
	const again = await page.request.post(`${url}/api/setup`, {
		headers: { origin: url },
		data: {
			token: new URL(setup).searchParams.get("token"),
			locale: "fr",
			...member,
			email: "second@redaction.example",
		},
	});
	expect(again.status()).toBe(404);
});

test("a wrong password is refused in words, the right one opens; after signing out the cookie is worth nothing", async ({
	page,
	context,
	watch,
}) => {
	watch.allow(/401/);
	const { url } = newsroom.start;
	await page.goto(`${url}/sign-in`);
	const { entry, everywhere } = await wordsOn(page);
	await page.getByLabel(entry.email).fill(member.email);
	const password = page.getByLabel(entry.password, { exact: true });
	await password.fill("not the password");
	await page.getByRole("button", { name: entry.signIn }).click();
	await expect(page.getByRole("alert").filter({ hasText: entry.wrong })).toBeVisible();
	await expectAccessible(page);
	await password.fill(member.password);
	await page.getByRole("button", { name: entry.signIn }).click();
	await expect(page).toHaveURL(`${url}/`);

	const stolen = (await context.cookies()).filter(({ name }) => /session/.test(name));
	expect(stolen).not.toEqual([]);
	for (const { httpOnly, sameSite } of stolen) expect([httpOnly, sameSite]).toEqual([true, "Lax"]);
	expect(await statusAs(context, url)).not.toBe(401);
	await page.getByRole("button", { name: everywhere.account(member.name) }).click();
	await page.getByRole("menuitem", { name: everywhere.signOut }).click();
	await expect(page).toHaveURL(/sign-in/);
	await context.addCookies(stolen);
	expect(await statusAs(context, url)).toBe(401);
	await page.goto(url);
	await expect(page).toHaveURL(/sign-in/);
});

test("HD-01: each answer has a nonce of its own, on each of its scripts", async ({ page }) => {
	const { url } = newsroom.start;
	const nonces = new Set<string>();
	for (let n = 0; n < 3; n += 1) {
		const answer = await page.goto(`${url}/sign-in`);
		const policy = (await answer?.headerValue("content-security-policy")) ?? "";
		const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1] ?? "";
		expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
		expect(nonce.length).toBeGreaterThan(15);
		const scripts = (await answer?.text())?.match(/<script\b[^>]*>/g) ?? [];
		expect(scripts.length).toBeGreaterThan(0);
		for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
		nonces.add(nonce);
	}
	expect(nonces.size).toBe(3);
});

/** What the API answers to whoever has the cookies of a context. */
async function statusAs(context: BrowserContext, url: string): Promise<number> {
	const id = "01900000-0000-7000-8000-000000000000";
	return (await context.request.get(`${url}/api/v1/dossiers/${id}/events`)).status();
}
