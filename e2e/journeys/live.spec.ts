import type { Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { type ArticleDesk, deskOn } from "../fixtures/article-desk";
import { queryAsApplication } from "../fixtures/database";
import { readDemo } from "../fixtures/demo";
import { makeDossier, type OwnDossier, write } from "../fixtures/own-dossier";
import { signInByForm } from "../fixtures/sign-in";
import { startDemo } from "../fixtures/start-demo";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

const sentences = [
	"The ferry left the harbour at six.",
	"The company denies that anybody was warned.",
	"Two pilots say that the light was out.",
	"The mayor announced an inquiry on Monday.",
	"The buoy had been reported missing in March.",
	"Nobody answered the call at half past five.",
	"The insurer has paid for the damage.",
	"A second ferry turned back.",
];
const text = ["The light at the harbour", ...sentences].join("\n\n");

/** Two members at the same article, each in a browser of their own. */
async function openBoth(openAs: (member: "reviewer" | "checker") => Promise<Page>, title: string) {
	const [ada, ben] = [await openAs("reviewer"), await openAs("checker")];
	const dossier = await makeDossier(ada, title, text, [ben]);
	for (const page of [ada, ben]) await page.goto(`/articles/${dossier.articleId}`);
	const desks = { ada: await deskOn(ada), ben: await deskOn(ben) };
	return { ada, ben, dossier, desks };
}

/** When words come to stand in the margin of a page, by the clock of the machine that all browsers share. */
function whenShown(desk: ArticleDesk, words: string): Promise<number> {
	return desk.margin.evaluate(
		(margin, wanted) =>
			new Promise<number>((resolve) => {
				const look = () => {
					if (!margin.textContent?.includes(wanted)) return;
					observer.disconnect();
					resolve(Date.now());
				};
				const observer = new MutationObserver(look);
				observer.observe(margin, { childList: true, subtree: true, characterData: true });
				look();
			}),
		words,
	);
}

/** Marks words with a key; gives the moment of the key. */
async function claim(page: Page, desk: ArticleDesk, words: string): Promise<number> {
	let at = 0;
	await desk.mark(words, () => {
		at = Date.now();
		return page.keyboard.press("c");
	});
	await page.keyboard.press("Escape");
	return at;
}

/** A mark made by a program of the member who is signed in on a page. */
async function markBy(page: Page, { articleId, versionId }: OwnDossier, quote: string) {
	const start = text.indexOf(quote);
	const id = uuidv7();
	await write(page, "PUT", `/annotations/${id}`, {
		...{ revision: null, articleId, versionId, removeLinks: false, tag: "claim" },
		pieces: [{ role: "body", start, end: start + quote.length, quote }],
		...{ speakerIds: [], certainty: "unspecified", quoteType: null, checkWorthiness: null },
		note: null,
	});
	return id;
}

const cutEars = () =>
	queryAsApplication(
		readDemo(),
		"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'recoupe events'",
		[],
	);

test("two browsers see each other’s marks as they are made, and read nothing for their own", async ({
	openAs,
	axe,
}) => {
	const { ada, ben, desks } = await openBoth(openAs, "Both see");
	const readings: string[] = [];
	ada.on("request", (request) => {
		if (request.url().endsWith("/desk")) readings.push(request.url());
	});
	// The first makes everything warm: the pages, and the server's ears at the database.
	const warm = whenShown(desks.ben, sentences[7] ?? "");
	await claim(ada, desks.ada, sentences[7] ?? "");
	await warm;
	const took: number[] = [];
	for (const words of sentences.slice(0, 4)) {
		const seen = whenShown(desks.ben, words);
		const at = await claim(ada, desks.ada, words);
		took.push((await seen) - at);
	}
	expect(readings).toEqual([]);
	for (const words of sentences.slice(4, 6)) {
		const seen = whenShown(desks.ada, words);
		const at = await claim(ben, desks.ben, words);
		took.push((await seen) - at);
	}
	test.info().annotations.push({ type: "milliseconds until seen", description: took.join(", ") });
	await axe(ben);
	// The list of dossiers is read anew too.
	await ben.goto("/");
	const { card } = desks.ben.words.dossiers;
	const listed = ben.getByRole("listitem").filter({ hasText: "Both see" });
	await expect(listed).toContainText(card.tagged(7));
	await claim(ada, desks.ada, sentences[6] ?? "");
	await expect(listed).toContainText(card.tagged(8));
});

test("what others do leaves selection, place and dialogs as they are", async ({ openAs }) => {
	const { ada, ben, desks, dossier } = await openBoth(openAs, "Nothing moves");
	await ben.setViewportSize({ width: 1280, height: 400 });
	const selected = sentences[6] ?? "";
	await desks.ben.text.getByText(selected).click({ clickCount: 3 });
	const bar = ben.getByRole("toolbar", { name: desks.ben.words.desk.selectionBar });
	await expect(bar).toBeVisible();
	const before = await ben.evaluate(() => [String(getSelection()), window.scrollY]);
	const editor = await desks.ben.text.elementHandle();
	await markBy(ada, dossier, sentences[0] ?? "");
	await expect(desks.ben.margin).toContainText(sentences[0] ?? "");
	expect(await ben.evaluate(() => [String(getSelection()), window.scrollY])).toEqual(before);
	expect(await editor?.evaluate((element) => element.isConnected)).toBe(true);
	await expect(bar).toBeVisible();
	await ben.keyboard.press("c");
	await expect(desks.ben.inspector).toContainText(selected);
	await ben.keyboard.press("?");
	const help = ben.getByRole("dialog");
	await expect(help).toBeVisible();
	await markBy(ada, dossier, sentences[1] ?? "");
	// What is behind a dialog is hidden from readers of the page, and so from a search by role.
	await expect(ben.locator("aside")).toContainText(sentences[1] ?? "");
	await expect(help).toBeVisible();
});

test("a note that is being written is not lost to another’s, nor the other’s to it", async ({
	openAs,
	watch,
}) => {
	watch.allow(/409/);
	const { ada, ben, desks } = await openBoth(openAs, "One note, two writers");
	const { desk: words } = desks.ben.words;
	const quote = sentences[2] ?? "";
	await claim(ada, desks.ada, quote);
	await expect(desks.ben.margin).toContainText(quote);
	const noteOn = async (desk: ArticleDesk) => {
		await desk.open(quote);
		await desk.inspector.getByRole("button", { name: words.actions.note, exact: true }).click();
		return desk.inspector.getByRole("textbox", { name: words.note });
	};
	const [mine, theirs] = [await noteOn(desks.ben), await noteOn(desks.ada)];
	await mine.pressSequentially("I am still");
	await desks.ada.saving(async () => {
		await theirs.fill("Called the pilots: true.");
		await theirs.blur();
	});
	await expect
		.poll(async () => (await desks.ben.read()).annotations[0]?.revision)
		.toBeGreaterThan(1);
	await mine.pressSequentially(" writing");
	await expect(mine).toHaveText("I am still writing");
	await mine.blur();
	const state = ben.locator("[data-save-state]");
	await expect(state).toHaveAttribute("data-save-state", "failed");
	expect(JSON.stringify((await desks.ben.read()).annotations[0]?.note)).toContain(
		"Called the pilots",
	);
});

test("nothing is missed when the network goes away, and the desk says so meanwhile", async ({
	openAs,
	axe,
	watch,
}) => {
	watch.allow(/ERR_INTERNET_DISCONNECTED/);
	const { ada, ben, desks, dossier } = await openBoth(openAs, "Cut off");
	const state = ben.locator("[data-save-state]");
	await expect(state).toHaveAttribute("data-save-state", "saved");
	await ben.context().setOffline(true);
	await expect(state).toHaveAttribute("data-save-state", "reconnecting");
	await axe(ben);
	for (const words of sentences.slice(0, 3)) await markBy(ada, dossier, words);
	await ben.context().setOffline(false);
	const since = Date.now();
	for (const words of sentences.slice(0, 3)) await expect(desks.ben.margin).toContainText(words);
	process.stdout.write(`caught up ${Date.now() - since} ms after the network came back\n`);
	await expect(state).toHaveAttribute("data-save-state", "saved");
	await markBy(ada, dossier, sentences[3] ?? "");
	await expect(desks.ben.margin).toContainText(sentences[3] ?? "");
});

test("nothing is missed when the server’s ears at the database are cut off; it has one pair of them", async ({
	openAs,
}) => {
	const { ada, desks, dossier } = await openBoth(openAs, "Deaf for a moment");
	for (const words of sentences.slice(0, 4)) {
		expect(await cutEars()).toHaveLength(1);
		await markBy(ada, dossier, words);
		await expect(desks.ben.margin).toContainText(words, { timeout: 3000 });
		await expect.poll(async () => (await ears()).length).toBe(1);
	}
});

const ears = () =>
	queryAsApplication(
		readDemo(),
		"SELECT 1 FROM pg_stat_activity WHERE application_name = 'recoupe events'",
		[],
	);

test("activity, articles and review take over what happens, and leave open what is open", async ({
	openAs,
	axe,
	watch,
}) => {
	watch.allow(/409/);
	const [ada, ben, cleo] = [
		await openAs("reviewer"),
		await openAs("checker"),
		await openAs("admin"),
	];
	const dossier = await makeDossier(ada, "Lists", text, [ben, cleo]);
	const first = await markBy(ben, dossier, sentences[0] ?? "");

	const activity = await openAs("second-checker");
	const self = await (await activity.request.get("/api/v1/self")).json();
	await write(ada, "PUT", `/dossiers/${dossier.id}/members/${self.id}`, { lead: false });
	await activity.goto(`/dossiers/${dossier.id}/activity`);
	const entries = activity.locator("ol > li");
	const before = await entries.count();
	await cleo.goto(`/dossiers/${dossier.id}`);
	const articles = cleo.getByRole("table");
	await expect(articles).toBeVisible();
	const counts = await articles.textContent();
	await ada.goto(`/dossiers/${dossier.id}/review`);
	const queue = ada
		.locator("ul > li")
		.filter({ hasText: / / })
		.filter({ has: ada.getByRole("button") });
	await expect(queue).toHaveCount(1);

	await markBy(ben, dossier, sentences[1] ?? "");
	await expect(entries).toHaveCount(before + 1);
	await expect(entries.first()).toContainText(sentences[1] ?? "");
	await expect.poll(() => articles.textContent()).not.toBe(counts);
	await expect(queue).toHaveCount(2);
	await axe(activity);

	// Another reviewer decides what Ada has open: it leaves her list and stays open, and she is told when she decides it.
	const opened = () => ada.evaluate(() => new URLSearchParams(location.search).get("item"));
	await expect.poll(opened).toBe(first);
	await write(cleo, "PUT", `/decisions/${uuidv7()}`, {
		...{ kind: "annotation", subjectId: first, revision: 1, outcome: "approved" },
		...{ reason: null, words: "" },
	});
	await expect(entries).toHaveCount(before + 2);
	await expect(queue).toHaveCount(1);
	expect(await opened()).toBe(first);
	const { review } = await wordsOn(ada);
	const context = ada.getByRole("region", { name: review.contextLabel });
	await expect(context).toContainText(sentences[0] ?? "");
	await ada.keyboard.press("y");
	await expect(ada.getByRole("alert").filter({ hasText: /./ }).first()).toBeVisible();
	await axe(ada);
});

test("the stream says what it is, has limits, and is closed to strangers", async ({
	openAs,
	demo,
}) => {
	const [ada, ben] = [await openAs("admin"), await openAs("checker")];
	const dossier = await makeDossier(ada, "By hand", text);
	const cookieOf = async (page: Page) =>
		(await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
	const address = `${demo.url}/api/v1/dossiers/${dossier.id}/events/stream`;
	const cookie = await cookieOf(ada);
	const stop = new AbortController();
	const open = () => fetch(address, { headers: { cookie }, signal: stop.signal });
	const first = await open();
	expect(first.status).toBe(200);
	expect(Object.fromEntries(first.headers)).toMatchObject({
		"content-type": "text/event-stream; charset=utf-8",
		"cache-control": "no-cache, no-transform",
		"x-accel-buffering": "no",
	});
	expect(first.headers.has("content-encoding")).toBe(false);
	const more = await Promise.all(Array.from({ length: 19 }, open));
	expect(more.map(({ status }) => status)).toEqual(Array(19).fill(200));
	const refused = await open();
	expect(refused.status).toBe(429);
	expect(refused.headers.get("retry-after")).toBe("30");
	stop.abort();
	await expect
		.poll(async () => {
			const again = new AbortController();
			const { status } = await fetch(address, { headers: { cookie }, signal: again.signal });
			again.abort();
			return status;
		})
		.toBe(200);
	const asStranger = { headers: { cookie: await cookieOf(ben) } };
	expect((await fetch(address, asStranger)).status).toBe(404);
	expect((await fetch(address.replace(dossier.id, uuidv7()), asStranger)).status).toBe(404);
	expect((await fetch(address)).status).toBe(401);
	const head = await fetch(address, { method: "HEAD", headers: { cookie } });
	expect(head.status).toBe(200);
});

test("CR-18: a newsroom with open streams stops at once, and tells them", async ({
	openContext,
	demo: { likeness },
}) => {
	const newsroom = await startDemo(likeness);
	const { url } = newsroom.start;
	const context = await openContext({ baseURL: url });
	const page = await context.newPage();
	await signInByForm(page, "checker", newsroom.start);
	const { list } = await (await page.request.get(`${url}/api/v1/dossiers`)).json();
	const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
	await context.close();
	const streams = await Promise.all(
		[1, 2, 3].map(() =>
			fetch(`${url}/api/v1/dossiers/${list[0].id}/events/stream`, { headers: { cookie } }),
		),
	);
	const said = Promise.all(streams.map((stream) => stream.text()));
	const since = Date.now();
	expect(await newsroom.stop()).toBe(0);
	expect(Date.now() - since).toBeLessThan(10_000);
	for (const words of await said) expect(words).toContain('{"reason":"stopping"}');
});
