import type { BrowserContext, Page, Request } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { deskOn } from "../fixtures/article-desk";
import { makeDossier, type OwnDossier, originOf, write } from "../fixtures/own-dossier";
import { signInByForm } from "../fixtures/sign-in";
import { startWebProcess } from "../fixtures/start-web-process";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

const sentences = [
	"The ferry left the harbour at six.",
	"The company denies that anybody was warned.",
	"Two pilots say that the light was out.",
	"The mayor announced an inquiry on Monday.",
];
const text = ["The light at the harbour", ...sentences].join("\n\n");

/** A mark made by a program of the member who is signed in on a page. */
async function markBy(page: Page, { articleId, versionId }: OwnDossier, quote: string) {
	const start = text.indexOf(quote);
	const id = uuidv7();
	const body = {
		...{ articleId, versionId, removeLinks: false, tag: "claim" },
		pieces: [{ role: "body", start, end: start + quote.length, quote }],
		...{ speakerIds: [], certainty: "unspecified", quoteType: null, checkWorthiness: null },
		note: null,
	};
	await write(page, "PUT", `/annotations/${id}`, { revision: null, ...body });
	return { id, body };
}

async function selfOf(page: Page): Promise<{ id: string; name: string }> {
	return (await page.request.get("/api/v1/self")).json();
}

/** The streams that the pages of a browser hold open now; those of a page go with it. */
function streamsOf(context: BrowserContext) {
	const open = new Map<Request, Page>();
	let opened = 0;
	context.on("request", (request) => {
		if (!new URL(request.url()).pathname.endsWith("/events/stream")) return;
		opened += 1;
		open.set(request, request.frame().page());
	});
	context.on("requestfinished", (request) => void open.delete(request));
	context.on("requestfailed", (request) => void open.delete(request));
	return {
		count: () => [...open.values()].filter((page) => !page.isClosed()).length,
		opened: () => opened,
	};
}

test("DP-11: eight tabs of a browser have one stream, hear everything, and go on when one is closed", async ({
	openAs,
	watch,
}) => {
	watch.allow(/ERR_ABORTED/);
	const [ada, ben] = [await openAs("reviewer"), await openAs("checker")];
	const dossier = await makeDossier(ada, "Eight tabs", text, [ben]);
	const second = await makeDossier(ada, "Eight tabs, the other dossier", text, [ben]);
	const context = ada.context();
	const streams = streamsOf(context);
	const article = `/articles/${dossier.articleId}`;
	const addresses = [
		...[article, article, article, `/articles/${second.articleId}`],
		...["", "/review", "/statements", "/activity"].map((tab) => `/dossiers/${dossier.id}${tab}`),
	];
	const tabs: Page[] = [];
	for (const address of addresses) {
		const tab = await context.newPage();
		await tab.goto(address);
		tabs.push(tab);
	}
	await expect.poll(streams.count).toBe(1);
	const since = Date.now();
	const answered = tabs.map((tab) =>
		tab.evaluate(() => fetch("/api/v1/self").then(({ status }) => status)),
	);
	expect(await Promise.all(answered)).toEqual(tabs.map(() => 200));
	process.stdout.write(`eight tabs are answered after ${Date.now() - since} ms\n`);

	await markBy(ben, dossier, sentences[0] ?? "");
	await markBy(ben, second, sentences[3] ?? "");
	for (const tab of tabs.slice(0, 3)) {
		await expect((await deskOn(tab)).margin).toContainText(sentences[0] ?? "");
	}
	await expect((await deskOn(tabs[3] ?? ada)).margin).toContainText(sentences[3] ?? "");
	await expect(tabs[7]?.locator("ol > li").first() ?? ada.locator("none")).toContainText(
		sentences[0] ?? "",
	);
	expect(streams.count()).toBe(1);

	// Whichever leads: each is closed in turn, and the last one still hears.
	for (const [n, tab] of tabs.slice(0, 2).entries()) {
		await tab.close();
		await markBy(ben, dossier, sentences[n + 1] ?? "");
		await expect((await deskOn(tabs[2] ?? ada)).margin).toContainText(sentences[n + 1] ?? "");
		await expect.poll(streams.count).toBe(1);
	}
	process.stdout.write(`${streams.opened()} streams were opened for eight tabs in two dossiers\n`);
});

test("statements, comparison and settings take over what others do", async ({ openAs, axe }) => {
	const [ada, ben] = [await openAs("reviewer"), await openAs("checker")];
	const dossier = await makeDossier(ada, "Screens that live", text, [ben]);
	const other = { articleId: uuidv7(), versionId: uuidv7() };
	const origin = originOf(ada);
	const drafted = await ada.request.post(`/api/v1/dossiers/${dossier.id}/drafts`, {
		headers: { ...origin, "content-type": "application/octet-stream" },
		data: Buffer.from(`${text}\n\nAgain.`),
	});
	const { original } = await drafted.json();
	await write(ada, "PUT", `/articles/${other.articleId}`, {
		...{ dossierId: dossier.id, versionId: other.versionId, original, title: "The second light" },
		...{ outlet: null, author: null, published: null, address: null, language: "en", credits: [] },
	});
	const tab = async (address: string) => {
		const page = await ben.context().newPage();
		await page.goto(`/dossiers/${dossier.id}${address}`);
		return page;
	};
	const statements = await tab("/statements");
	const settings = await tab("/settings");
	const compare = await tab(`/compare?left=${dossier.articleId}&right=${other.articleId}`);
	await expect(compare.getByRole("main")).toContainText(sentences[0] ?? "");
	const signs = compare.locator("[data-side=left] ol button");
	await expect(signs).toHaveCount(0);

	const title = "The light was out on the night of the crossing.";
	await write(ada, "PUT", `/statements/${uuidv7()}`, {
		...{ revision: null, dossierId: dossier.id, titles: { en: title } },
	});
	await expect(statements.getByText(title)).toBeVisible();
	await markBy(ada, dossier, sentences[1] ?? "");
	await expect(signs).not.toHaveCount(0);
	const cleo = await selfOf(await openAs("admin"));
	await write(ada, "PUT", `/dossiers/${dossier.id}/members/${cleo.id}`, { lead: false });
	await expect(settings.getByText(cleo.name).first()).toBeVisible();
	await axe(statements);
	await axe(settings);
});

test("a reviewer is told that what they read has changed, before they decide", async ({
	openAs,
	axe,
}) => {
	const [ada, ben] = [await openAs("reviewer"), await openAs("checker")];
	const dossier = await makeDossier(ada, "Told in time", text, [ben]);
	const first = await markBy(ben, dossier, sentences[0] ?? "");
	const second = await markBy(ben, dossier, sentences[1] ?? "");
	await ada.goto(`/dossiers/${dossier.id}/review?item=${first.id}`);
	const { review } = await wordsOn(ada);
	const context = ada.getByRole("region", { name: review.contextLabel });
	await expect(context).toContainText(sentences[0] ?? "");
	await write(ben, "PUT", `/annotations/${first.id}`, {
		...{ revision: 1, ...first.body, tag: "denial" },
	});
	await expect(ada.getByText(review.moved.text.changed)).toBeVisible();
	await axe(ada);
	await ada.getByRole("button", { name: review.moved.show.changed }).click();
	await expect(ada.getByText(review.moved.text.changed)).toBeHidden();
	await ada.keyboard.press("y");
	const decisions = async () => {
		const { list } = await (
			await ada.request.get(`/api/v1/dossiers/${dossier.id}/decisions`)
		).json();
		return list;
	};
	await expect
		.poll(decisions)
		.toMatchObject([{ subjectId: first.id, revision: 2, outcome: "approved" }]);
	await expect.poll(() => new URL(ada.url()).searchParams.get("item")).toBe(second.id);

	const removed = await ben.request.delete(`/api/v1/annotations/${second.id}?opId=${uuidv7()}`, {
		headers: originOf(ben),
	});
	expect(removed.status()).toBe(200);
	await expect(ada.getByText(review.moved.text.gone)).toBeVisible();
});

test("members see who is at an article and which mark they have open, through two processes", async ({
	openAs,
	openContext,
	demo,
	watch,
	axe,
}) => {
	watch.allow(/ERR_|Failed to load resource/);
	const ada = await openAs("reviewer");
	const cleo = await openAs("second-checker");
	const elsewhere = await startWebProcess(demo);
	const context = await openContext({ baseURL: elsewhere.url });
	const ben = await context.newPage();
	await signInByForm(ben, "checker");
	const dossier = await makeDossier(ada, "Who is there", text, [ben, cleo]);
	await markBy(ada, dossier, sentences[0] ?? "");
	const [adaSelf, benSelf] = [await selfOf(ada), await selfOf(ben)];
	await cleo.goto(`/dossiers/${dossier.id}`);
	await ada.goto(`/articles/${dossier.articleId}`);
	await ben.goto(`/articles/${dossier.articleId}`);
	const [adaDesk, benDesk] = [await deskOn(ada), await deskOn(ben)];
	const at = (page: Page, name: string) =>
		page.locator("[data-present]:visible").getByRole("img", { name });
	await expect(at(ada, benSelf.name)).toBeVisible();
	await expect(at(ben, adaSelf.name)).toBeVisible();
	await expect(at(ada, adaSelf.name)).toBeHidden();
	for (const { name } of [adaSelf, benSelf]) await expect(at(cleo, name)).toBeVisible();

	await benDesk.open(sentences[0] ?? "");
	await expect(adaDesk.margin.locator("[data-selected-by]")).toHaveText(new RegExp(benSelf.name));
	await axe(ada);
	await axe(cleo);
	await ben.keyboard.press("Escape");
	await expect(adaDesk.margin.locator("[data-selected-by]")).toHaveCount(0);

	// One closes, as people do; then one is cut off without a word.
	let since = Date.now();
	await ben.close();
	await expect(at(ada, benSelf.name)).toBeHidden();
	process.stdout.write(`a closed tab is gone after ${Date.now() - since} ms\n`);
	const again = await context.newPage();
	await again.goto(`/articles/${dossier.articleId}`);
	await expect(at(ada, benSelf.name)).toBeVisible();
	since = Date.now();
	await context.setOffline(true);
	await expect(at(ada, benSelf.name)).toBeHidden();
	const took = Date.now() - since;
	process.stdout.write(`one who is cut off is gone after ${took} ms\n`);
	await context.setOffline(false);
	await expect(at(ada, benSelf.name)).toBeVisible();
	await elsewhere.kill();
	await expect(at(ada, benSelf.name)).toBeHidden();
});

test("two members who change one mark choose field by field, and lose nothing", async ({
	openAs,
	watch,
	axe,
}) => {
	watch.allow(/409|404|ERR_INTERNET_DISCONNECTED|Failed to load resource/);
	const [ada, ben] = [await openAs("reviewer"), await openAs("checker")];
	const dossier = await makeDossier(ada, "One mark, two members", text, [ben]);
	const { id, body } = await markBy(ben, dossier, sentences[0] ?? "");
	await ben.goto(`/articles/${dossier.articleId}#a=${id}`);
	const desk = await deskOn(ben);
	await expect(desk.inspector).toContainText(sentences[0] ?? "");
	const { conflict, unsent } = desk.words.desk;
	const { vocabulary } = desk.words;
	const state = ben.locator("[data-save-state]");
	const says = (words: string) => expect(state).toHaveAttribute("data-save-state", words);
	const theirs = (revision: number, change: object) =>
		write(ada, "PUT", `/annotations/${id}`, { revision, ...body, ...change });
	const mine = async () => (await desk.read()).annotations.find((one) => one.id === id);

	// In different fields: nobody is asked.
	await ben.context().setOffline(true);
	await ben.keyboard.press("d");
	await says("kept");
	await theirs(1, { certainty: "certain" });
	await ben.context().setOffline(false);
	await says("saved");
	expect(await mine()).toMatchObject({ tag: "denial", certainty: "certain", revision: 3 });

	// In the same field: both are shown, and the choice is the member's.
	for (const [n, side] of (["theirs", "mine"] as const).entries()) {
		await ben.context().setOffline(true);
		await ben.keyboard.press(n === 0 ? "c" : "d");
		await says("kept");
		const tag = n === 0 ? "attribution" : "claim";
		await theirs(3 + n, { tag, certainty: n === 0 ? "probable" : "possible" });
		await ben.context().setOffline(false);
		await says("failed");
		await ben.getByRole("button", { name: unsent.resolve }).click();
		const dialog = ben.getByRole("dialog", { name: conflict.title });
		const field = dialog.getByRole("group", { name: conflict.field.tag });
		await expect(field).toContainText(vocabulary.tag[n === 0 ? "claim" : "denial"]);
		await expect(field).toContainText(vocabulary.tag[n === 0 ? "attribution" : "claim"]);
		await expect(dialog.getByRole("group")).toHaveCount(1);
		await axe(ben);
		await field.getByRole("radio", { name: conflict[side] }).check();
		await dialog.getByRole("button", { name: conflict.apply }).click();
		await says("saved");
	}
	expect(await mine()).toMatchObject({ tag: "denial", certainty: "possible", revision: 6 });

	// One of them removes it meanwhile.
	await ben.context().setOffline(true);
	await ben.keyboard.press("c");
	await says("kept");
	const removed = await ada.request.delete(`/api/v1/annotations/${id}?opId=${uuidv7()}`, {
		headers: originOf(ada),
	});
	expect(removed.status()).toBe(200);
	await ben.context().setOffline(false);
	await says("failed");
	await ben.getByRole("button", { name: unsent.resolve }).click();
	const gone = ben.getByRole("dialog", { name: conflict.goneTitle });
	await expect(gone).toContainText(sentences[0] ?? "");
	await axe(ben);
	await gone.getByRole("button", { name: conflict.placeAgain }).click();
	await says("saved");
	const { annotations } = await desk.read();
	expect(annotations).toMatchObject([{ tag: "claim", certainty: "possible" }]);
	expect(annotations[0]?.id).not.toBe(id);
});
