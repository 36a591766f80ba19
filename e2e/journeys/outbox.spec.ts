import type { Page } from "@playwright/test";
import { readCorpus } from "@/lib/testing/given-folders";
import { deskOn, quotesOf } from "../fixtures/article-desk";
import { queryAsApplication } from "../fixtures/database";
import { type MemberKey, readDemo } from "../fixtures/demo";
import { makeDossier, type OwnDossier } from "../fixtures/own-dossier";
import { phrasesOf } from "../fixtures/phrases";
import { selectWords } from "../fixtures/select-words";
import { signInByForm } from "../fixtures/sign-in";
import { startWebProcess } from "../fixtures/start-web-process";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";
import { writesOf } from "../fixtures/writes-of";

const sentences = [
	"The ferry left the harbour at six.",
	"The company denies that anybody was warned.",
	"Two pilots say that the light was out.",
	"The mayor announced an inquiry on Monday.",
	"The buoy had been reported missing in March.",
	"Nobody answered the call at half past five.",
];
const text = ["The light at the harbour", ...sentences].join("\n\n");
const unreachable = /Failed to load resource|ERR_|NetworkError|Failed to fetch/;
const withoutCorpus = readCorpus() === null ? " (skipped: no corpus)" : "";

const stateOf = (page: Page) => page.locator("[data-save-state]");
const says = (page: Page, state: string) =>
	expect(stateOf(page)).toHaveAttribute("data-save-state", state, { timeout: 45_000 });

/** Opens an article at its desk. */
async function openDesk(page: Page, { articleId }: OwnDossier) {
	await page.goto(`/articles/${articleId}`);
	return deskOn(page);
}

/** Marks words as a claim; the new mark stays selected. */
async function claim(page: Page, words: string): Promise<void> {
	const { text: sheet, inspector } = await deskOn(page);
	await selectWords(sheet, words);
	await page.keyboard.press("c");
	await expect(inspector).toContainText(words);
}

/** Ends the process of a window, as a crash does: it is asked nothing and says nothing. */
async function crash(page: Page): Promise<void> {
	const died = page.waitForEvent("crash");
	const session = await page.context().newCDPSession(page);
	// There is nobody left to answer.
	session.send("Page.crash").catch(() => undefined);
	await died;
	await page.close();
}

/** Ends every session of a member, as an administrator or time would. */
const endSessions = (member: MemberKey) =>
	queryAsApplication(
		readDemo(),
		`UPDATE "Session" SET "endedAt" = now() WHERE "endedAt" IS NULL AND "memberId" =
			(SELECT "id" FROM "Member" WHERE "email" = $1)`,
		[readDemo().members[member].email],
	);

/** Without a network: five marks, one of them changed and one removed again. Gives the words that stay. */
async function workOffline(page: Page, words: readonly string[]): Promise<readonly string[]> {
	await page.context().setOffline(true);
	for (const phrase of words.slice(0, 3)) await claim(page, phrase);
	await claim(page, words[3] ?? "");
	await page.keyboard.press("d");
	await claim(page, words[4] ?? "");
	await page.keyboard.press("Delete");
	await says(page, "kept");
	return words.slice(0, 4);
}

/** DI-05 on an article of this member's. */
async function goThroughOffline(page: Page, dossier: OwnDossier, words: readonly string[]) {
	const desk = await openDesk(page, dossier);
	const before = writesOf(page);
	const staying = await workOffline(page, words);
	const { everywhere } = desk.words;
	await expect(stateOf(page)).toContainText(everywhere.saveState.kept);
	await expect(desk.margin.locator("[data-mark-save-state=kept]")).not.toHaveCount(0);
	const tried = before.map(({ opId }) => opId);
	expect(new Set(tried).size, "only the first is tried").toBe(1);

	page.once("dialog", (dialog) => void dialog.accept());
	await page.reload().catch(() => undefined);
	const context = page.context();
	await page.close();
	await context.setOffline(false);
	const next = await context.newPage();
	const sent = writesOf(next);
	const again = await openDesk(next, dossier);
	await says(next, "saved");
	const { annotations } = await again.read();
	expect(annotations.flatMap(quotesOf).toSorted()).toEqual(staying.toSorted());
	const tagOf = (quote?: string) => annotations.find((one) => quotesOf(one)[0] === quote)?.tag;
	expect([tagOf(staying[0]), tagOf(staying[3])]).toEqual(["claim", "denial"]);
	expect(annotations.map(({ revision }) => revision).toSorted()).toEqual([1, 1, 1, 2]);
	// Ids of operations are in the order in which things were done.
	const opIds = sent.map(({ opId }) => opId);
	expect(sent.map(({ method }) => method)).toEqual([
		"PUT",
		"PUT",
		"PUT",
		"PUT",
		"PUT",
		"PUT",
		"DELETE",
	]);
	expect(opIds).toEqual([...new Set(opIds)].toSorted());
	expect(opIds[0], "the write that got no answer is the same").toBe(tried[0]);
	return next;
}

test("DI-05: what is done without a network outlives the window and is sent once, in order", async ({
	page,
	signIn,
	axe,
	watch,
}) => {
	watch.allow(unreachable);
	await signIn(page, "reviewer");
	const dossier = await makeDossier(page, "Offline", text);
	const next = await goThroughOffline(page, dossier, sentences);
	await axe(next);
});

test(`DI-05: the same on a real article${withoutCorpus}`, async ({
	page,
	signIn,
	watch,
	corpus,
}) => {
	watch.allow(unreachable);
	await signIn(page, "reviewer");
	const real = corpus[0]?.bytes.toString("utf8") ?? "";
	const dossier = await makeDossier(page, "Offline, on a real article", real);
	await goThroughOffline(page, dossier, phrasesOf(real, 5));
});

test("DI-06: a session that ends keeps the work for its member alone, who goes on without leaving the page", async ({
	openContext,
	demo: { members },
	watch,
	axe,
}) => {
	watch.allow(/401|409|Failed to load resource|ERR_/);
	const context = await openContext();
	const page = await context.newPage();
	await signInByForm(page, "second-checker");
	// The lead of the dossier, in a browser of their own.
	const other = await (await openContext()).newPage();
	await signInByForm(other, "reviewer");
	const dossier = await makeDossier(other, "A session ends", text, [page]);
	const desk = await openDesk(page, dossier);
	await context.setOffline(true);
	await claim(page, sentences[0] ?? "");
	await says(page, "kept");
	await endSessions("second-checker");
	await context.setOffline(false);
	const { entry, desk: words } = desk.words;
	await expect(page.getByText(words.unsent.signedOut)).toBeVisible();
	await axe(page);

	// Somebody else signs in on the same device, in a tab of their own.
	const second = await context.newPage();
	const sentByOther = writesOf(second);
	await signInByForm(second, "reviewer");
	const theirs = await openDesk(second, dossier);
	expect((await theirs.read()).annotations).toEqual([]);
	await expect(theirs.margin).not.toContainText(sentences[0] ?? "");
	const refused = page.waitForResponse((answer) => answer.url().includes("/api/v1/annotations/"));
	await page.getByRole("button", { name: words.unsent.retry }).click();
	expect((await refused).status()).toBe(401);
	expect((await theirs.read()).annotations).toEqual([]);
	await second.goto("/");
	await expect(second.getByRole("main")).toBeVisible();
	expect(sentByOther).toEqual([]);
	await second.close();

	await page.getByRole("button", { name: entry.signIn, exact: true }).click();
	const dialog = page.getByRole("dialog", { name: entry.signInTitle });
	await expect(dialog.getByLabel(entry.email)).toHaveValue(members["second-checker"].email);
	await axe(page);
	await dialog.locator('input[type="password"]').fill("not this one");
	await dialog.getByRole("button", { name: entry.signIn, exact: true }).click();
	await expect(dialog.getByRole("alert")).toContainText(entry.wrong);
	await dialog.locator('input[type="password"]').fill(members["second-checker"].password);
	await dialog.getByRole("button", { name: entry.signIn, exact: true }).click();
	await expect(dialog).toBeHidden();
	await says(page, "saved");
	const { annotations } = await desk.read();
	expect(annotations.map(({ author, pieces }) => [author.name, pieces[0]?.quote])).toEqual([
		[(await (await page.request.get("/api/v1/self")).json()).name, sentences[0]],
	]);
});

test("a server that is killed and started again loses nothing, nor does a tab that crashes meanwhile", async ({
	openContext,
	demo,
	watch,
}) => {
	watch.allow(unreachable);
	const first = await startWebProcess(demo);
	const context = await openContext({ baseURL: first.url });
	const page = await context.newPage();
	await signInByForm(page, "reviewer");
	const dossier = await makeDossier(page, "A dead server", text);
	await openDesk(page, dossier);
	await claim(page, sentences[0] ?? "");
	await says(page, "saved");
	await first.kill();
	for (const words of sentences.slice(1, 4)) await claim(page, words);
	await says(page, "kept");
	await crash(page);

	const again = await startWebProcess(demo, first.port);
	const next = await context.newPage();
	const sent = writesOf(next);
	const desk = await openDesk(next, dossier);
	await says(next, "saved");
	await again.kill();
	for (const words of sentences.slice(4, 6)) await claim(next, words);
	await says(next, "kept");
	const third = await startWebProcess(demo, first.port);
	// Nobody does anything: it is tried again by itself.
	await says(next, "saved");
	const found = (await desk.read()).annotations.map(({ pieces }) => pieces[0]?.quote ?? "");
	expect(found.toSorted()).toEqual(sentences.toSorted());
	expect(new Set(sent.map(({ path }) => path)).size).toBe(5);
	await context.close();
	await third.kill();
});

test("two tabs of one member send their own, and signing out asks for both", async ({
	page,
	context,
	axe,
	watch,
}) => {
	watch.allow(unreachable);
	await signInByForm(page, "reviewer");
	const dossier = await makeDossier(page, "Two tabs", text);
	const second = await context.newPage();
	const [mine, theirs] = [await openDesk(page, dossier), await openDesk(second, dossier)];
	await context.setOffline(true);
	await claim(page, sentences[0] ?? "");
	await claim(second, sentences[1] ?? "");
	await claim(second, sentences[2] ?? "");
	await says(page, "kept");
	await says(second, "kept");
	const { everywhere } = mine.words;
	await page.getByRole("banner").getByRole("button").last().click();
	await page.getByRole("menuitem", { name: everywhere.signOut }).click();
	const dialog = page.getByRole("dialog", { name: everywhere.unsent.leaveTitle });
	await expect(dialog).toContainText(everywhere.unsent.leave(3));
	await axe(page);
	await page.keyboard.press("Escape");
	const sent = [writesOf(page), writesOf(second)];
	await context.setOffline(false);
	for (const tab of [page, second]) await says(tab, "saved");
	for (const words of sentences.slice(0, 3)) {
		await expect(mine.margin).toContainText(words);
		await expect(theirs.margin).toContainText(words);
	}
	const paths = sent.map((writes) => new Set(writes.map(({ path }) => path)).size);
	expect(paths).toEqual([1, 2]);
});

const broken = {
	"has no IndexedDB": () => {
		Object.defineProperty(window, "indexedDB", { value: undefined });
	},
	"is full": () => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException("no room", "QuotaExceededError");
		};
	},
} as const;

for (const [why, breakIt] of Object.entries(broken)) {
	test(`a browser that ${why} says that work is in this window only`, async ({
		page,
		signIn,
		axe,
		watch,
	}) => {
		watch.allow(unreachable);
		await page.addInitScript(breakIt);
		await signIn(page, "reviewer");
		const dossier = await makeDossier(page, `A browser that ${why}`, text);
		const desk = await openDesk(page, dossier);
		await page.context().setOffline(true);
		await claim(page, sentences[0] ?? "");
		await says(page, "windowed");
		await expect(page.getByText((await wordsOn(page)).desk.unsent.windowed)).toBeVisible();
		await axe(page);
		await page.context().setOffline(false);
		await says(page, "saved");
		expect((await desk.read()).annotations).toHaveLength(1);
	});
}
