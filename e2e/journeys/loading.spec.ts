import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { deskOn } from "../fixtures/article-desk";
import { makeDossier } from "../fixtures/own-dossier";
import { selectWords } from "../fixtures/select-words";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

const claim = "The lock was mended on Friday";
const denial = "nobody had asked for it";
const text = `The lock at Ostby\n\n${claim}, the canal office says.\n\nThe mayor says that ${denial}.`;

/** Bytes, compressed: what a desk loads before it can be used. */
const mostBytes = 385_000;

/** The paths of the scripts that a page names, those for browsers without modules left out. */
async function scriptsOf(page: Page, path: string): Promise<ReadonlySet<string>> {
	const html = await (await page.request.get(path)).text();
	const old = [...html.matchAll(/src="([^"]+)"[^>]*noModule/g)].map(([, address]) => address);
	const named = [...html.matchAll(/\/_next\/static\/chunks\/[\w.~-]+\.js/g)].map(([all]) => all);
	return new Set(named.filter((address) => !old.includes(address)));
}

/** The scripts that a page asks for besides: how many have come, and how many are on their way. */
function watchLater(page: Page, first: ReadonlySet<string>) {
	const isLater = (address: string) => {
		const { pathname } = new URL(address);
		return pathname.endsWith(".js") && !first.has(pathname);
	};
	const later = { come: 0, pending: 0 };
	page.on("request", (request) => {
		if (isLater(request.url())) later.pending += 1;
	});
	page.on("requestfinished", (request) => {
		if (isLater(request.url()))
			Object.assign(later, { come: later.come + 1, pending: later.pending - 1 });
	});
	page.on("requestfailed", (request) => {
		if (isLater(request.url())) later.pending -= 1;
	});
	return { isLater, later };
}

test("the scripts that a desk needs before it can be used are few", async ({ page, signIn }) => {
	await signIn(page, "reviewer");
	const own = await makeDossier(page, "Few scripts", text);
	const scripts = await scriptsOf(page, `/articles/${own.articleId}`);
	const bytes = await Promise.all(
		[...scripts].map(async (path) => gzipSync(await (await page.request.get(path)).body()).length),
	);
	expect(scripts.size).toBeGreaterThan(10);
	expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(mostBytes);
});

test("until its scripts are at work a page says that its buttons wait", async ({
	page,
	signIn,
}) => {
	await signIn(page, "reviewer");
	let comeOn: () => void = () => undefined;
	const come = new Promise<void>((done) => {
		comeOn = done;
	});
	await page.route(/\/_next\/static\/.*\.js/, (route) => come.then(() => route.continue()));
	const opened = page.goto("/");
	await expect(page.getByRole("main")).toBeVisible();
	const { dossiers } = await wordsOn(page);
	const button = page.getByRole("button", { name: dossiers.create.action });
	await expect(button).toHaveCSS("cursor", "progress");
	comeOn();
	await opened;
	await expect(button).toHaveCSS("cursor", "pointer");
	await button.click();
	await expect(page.getByRole("dialog", { name: dossiers.create.title })).toBeVisible();
});

test("what opens over a desk comes by itself: asked for too early it opens when it is there, and from then on it needs no connection", async ({
	page,
	signIn,
	watch,
}) => {
	watch.allow(/Failed to load resource|ERR_/);
	await signIn(page, "reviewer");
	const own = await makeDossier(page, "Later scripts", text);
	const path = `/articles/${own.articleId}`;
	const { isLater, later } = watchLater(page, await scriptsOf(page, path));
	const cut = (url: URL) => isLater(url.href);
	await page.route(cut, (route) => route.abort());
	await page.goto(path);
	const { text: sheet, inspector, words } = await deskOn(page);
	const { desk, everywhere, exports } = words;
	await selectWords(sheet, claim);
	await page.keyboard.press("c");
	await expect(inspector).toContainText(claim);
	await page.keyboard.press("?");
	const help = page.getByRole("dialog", { name: desk.help.title });
	await selectWords(sheet, denial);
	await page.keyboard.press("d");
	await expect(inspector).toContainText(denial);
	await expect(help).toBeHidden();
	expect(later.come).toBe(0);

	await page.unroute(cut);
	await page.evaluate(() => window.dispatchEvent(new Event("online")));
	await expect(help).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(help).toBeHidden();

	await page.reload();
	await expect(sheet).toBeVisible();
	let quiet = 0;
	const isQuiet = () => {
		quiet = later.come > 0 && later.pending === 0 ? quiet + 1 : 0;
		return quiet;
	};
	await expect.poll(isQuiet, { intervals: [200] }).toBeGreaterThan(8);
	await page.context().setOffline(true);
	await page.keyboard.press("j");
	await page.keyboard.press("l");
	await expect(page.getByRole("dialog", { name: desk.linkDialog.title })).toBeVisible();
	await page.keyboard.press("Escape");
	await page.getByRole("button", { name: exports.title, exact: true }).click();
	await expect(page.getByRole("dialog")).toBeVisible();
	await page.keyboard.press("Escape");
	await page.getByRole("button", { name: everywhere.account("§").split("§")[1] ?? "" }).focus();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("menuitemradio").first()).toBeFocused();
	await page.keyboard.press("Escape");
	await page.keyboard.press("j");
	await page.keyboard.press("Delete");
	await expect(page.getByRole("button", { name: everywhere.undo }).last()).toBeVisible();
});
