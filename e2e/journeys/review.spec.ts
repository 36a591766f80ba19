import type { Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import type { Tag } from "@/lib/domain/tags";
import { deskOn } from "../fixtures/article-desk";
import { makeDossier, type OwnDossier, write } from "../fixtures/own-dossier";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

const sentences = [
	"The ferry left the harbour at six.",
	"The company denies that anybody was warned.",
	"Two pilots say that the light was out.",
];
const many = Array.from({ length: 40 }, (_, n) => `Boat number ${n + 1} came back.`);
const text = ["The light at the harbour", ...sentences, ...many].join("\n\n");

/** A mark made by a program of the member who is signed in on a page. */
async function markBy(page: Page, of: OwnDossier, quote: string, tag: Tag = "claim") {
	const start = text.indexOf(quote);
	const id = uuidv7();
	await write(page, "PUT", `/annotations/${id}`, {
		...{
			revision: null,
			articleId: of.articleId,
			versionId: of.versionId,
			removeLinks: false,
			tag,
		},
		pieces: [{ role: "body", start, end: start + quote.length, quote }],
		...{ speakerIds: [], certainty: "unspecified", quoteType: null, checkWorthiness: null },
		note: null,
	});
	return id;
}

async function markOf(page: Page, id: string) {
	return (await page.request.get(`/api/v1/annotations/${id}`)).json();
}

const review = (of: OwnDossier, rest = "") => `/dossiers/${of.id}/review${rest}`;

test("what is sent back with a correction is accepted with one key, and somebody else approves it", async ({
	openAs,
	axe,
}) => {
	const [ada, ben, cleo] = [
		await openAs("reviewer"),
		await openAs("checker"),
		await openAs("admin"),
	];
	const dossier = await makeDossier(ada, "Sent back", text, [ben, cleo]);
	const id = await markBy(ben, dossier, "company denies that anybody");
	const next = await markBy(ben, dossier, sentences[0] ?? "");
	await ada.goto(review(dossier));
	const words = await wordsOn(ada);
	const context = ada.getByRole("region", { name: words.review.contextLabel });
	await expect(context).toContainText("company denies that anybody");
	const dialog = ada.getByRole("dialog");
	const sendBack = async () => {
		await ada.keyboard.press("r");
		await dialog.getByRole("radio", { name: words.vocabulary.reason.wrong_tag }).check();
		await dialog.getByRole("checkbox", { name: words.review.correction.propose }).check();
		const tags = dialog.getByRole("group", { name: words.review.correction.tag });
		await tags.getByText(words.vocabulary.tag.denial, { exact: true }).click();
		await dialog.getByRole("button", { name: words.desk.help.action.widenStart }).click();
	};
	// On a small screen the sheet that is chosen shows the words in question, and the keys go on from the choice.
	await ada.setViewportSize({ width: 360, height: 420 });
	await ada.getByText(words.review.sheet.context, { exact: true }).click();
	await expect(context.getByText("company denies that anybody").first()).toBeInViewport();
	await ada.setViewportSize({ width: 1280, height: 720 });
	await sendBack();
	await expect(dialog).toContainText("The company denies that anybody");
	await axe(ada);
	const saved = ada.getByText(words.review.saved.changes_requested);
	await ada.keyboard.press("Control+Enter");
	await expect(saved).toBeVisible();
	await expect(context).toContainText(sentences[0] ?? "");

	// What was decided is taken back by a key, and decided again.
	await ada.keyboard.press("Control+z");
	await expect(ada.getByText(words.review.undone)).toBeVisible();
	await expect.poll(() => new URL(ada.url()).searchParams.get("item")).toBe(id);
	expect(await markOf(ada, id)).toMatchObject({ state: "proposed", decision: null });
	const ties = ada.getByRole("region", { name: words.review.tiesLabel });
	await expect(ties).toContainText(words.review.takenBack);
	await sendBack();
	await ada.keyboard.press("Control+Enter");
	await expect(saved).toBeVisible();

	await ben.goto(review(dossier));
	const his = await wordsOn(ben);
	const card = ben.getByRole("listitem").filter({ hasText: "company denies" });
	await expect(card).toContainText(his.review.correction.title);
	await axe(ben);
	await card.getByRole("link", { name: his.review.openOnDesk }).click();
	const desk = await deskOn(ben);
	const accept = desk.inspector.getByRole("button", { name: his.review.correction.accept });
	await expect(accept).toBeVisible();
	await axe(ben);
	await ben.keyboard.press("y");
	await expect
		.poll(() => markOf(ben, id))
		.toMatchObject({
			...{ state: "proposed", revision: 2, tag: "denial" },
			pieces: [{ quote: "The company denies that anybody" }],
		});
	await expect(accept).toBeHidden();

	await ada.goto(review(dossier, `?item=${id}`));
	await expect(ada.getByText(words.review.mayDecide["edited-it"])).toBeVisible();
	await cleo.goto(review(dossier, `?item=${id}`));
	const hers = await wordsOn(cleo);
	await expect(cleo.getByText(hers.review.mayDecide.yes)).toBeVisible();
	await cleo.keyboard.press("y");
	await expect(cleo.getByText(hers.review.saved.approved)).toBeVisible();
	expect(await markOf(cleo, id)).toMatchObject({ state: "approved", revision: 2 });
	await expect.poll(() => new URL(cleo.url()).searchParams.get("item")).toBe(next);
});

/** How often a page has read from an address of the API since. */
function countReads(page: Page, path: string): () => number {
	let count = 0;
	page.on("request", (request) => {
		if (new URL(request.url()).pathname === `/api/v1${path}`) count += 1;
	});
	return () => count;
}

test("forty are approved at once: two are refused with the reason, and all is taken back, at once or from the activity", async ({
	openAs,
	axe,
	watch,
}) => {
	watch.allow(/403/);
	const [ada, ben] = [await openAs("reviewer"), await openAs("checker")];
	const dossier = await makeDossier(ada, "Many boats", text, [ben]);
	const ids: string[] = [];
	for (const [n, quote] of many.entries())
		ids.push(await markBy(n % 20 === 7 ? ada : ben, dossier, quote, n < 38 ? "claim" : "denial"));
	await ada.goto(review(dossier, "?whose=all"));
	const words = await wordsOn(ada);
	await ada.getByText(words.review.narrow.title).click();
	await axe(ada);
	await ada.getByLabel(words.review.narrow.due).selectOption("overdue");
	await expect(ada.getByText(words.review.nothingHere).locator("visible=true")).toHaveCount(1);
	expect(new URL(ada.url()).searchParams.get("due")).toBe("overdue");
	await ada.getByRole("button", { name: words.review.showAll }).locator("visible=true").click();
	await ada.getByRole("button", { name: words.review.many.open }).click();
	const dialog = ada.getByRole("dialog");
	await expect(dialog).toContainText(words.review.many.preview(38, 2));
	await axe(ada);
	const approve = words.review.many.act(words.vocabulary.outcome.approved, 40);
	const lists = countReads(ada, review(dossier));
	await dialog.getByRole("button", { name: approve }).click();
	await expect(dialog).toContainText(words.review.many.result(38, 2), { timeout: 90_000 });
	const refused = dialog
		.getByRole("listitem")
		.filter({ hasText: words.failures.code["four-eyes"] });
	await expect(refused).toHaveCount(2);
	const states = async () => {
		const all = await ada.request.get(`/api/v1/dossiers/${dossier.id}/annotations?limit=200`);
		const { list }: { list: { state: string }[] } = await all.json();
		return list.filter(({ state }) => state === "approved").length;
	};
	expect(await states()).toBe(38);
	// Each of them is told to the page that made it: it reads the list again when it is through.
	expect(lists()).toBeLessThan(4);
	await dialog.getByRole("button", { name: words.review.many.undo }).click();
	await expect(dialog.getByText(words.review.many.came.undone)).toHaveCount(38, {
		timeout: 90_000,
	});
	expect(await states()).toBe(0);

	// What was decided at once stands together in the history, and is taken back from there.
	await dialog.getByRole("button", { name: words.everywhere.close }).last().click();
	await ada.getByRole("button", { name: words.vocabulary.tags.denial }).click();
	await ada.getByRole("button", { name: words.review.many.open }).click();
	const two = words.review.many.act(words.vocabulary.outcome.approved, 2);
	await dialog.getByRole("button", { name: two }).click();
	await expect(dialog).toContainText(words.review.many.result(2, 0));
	await ada.goto(`/dossiers/${dossier.id}/activity`);
	const { oneGo } = (await wordsOn(ada)).activity;
	await expect(ada.getByText(oneGo.more(37)).first()).toBeVisible();
	await ada.getByRole("button", { name: oneGo.undoOf(2) }).click();
	await dialog.getByRole("button", { name: oneGo.submit }).click();
	await expect(dialog.getByRole("status")).toHaveText(oneGo.result(2, 2));
	expect(await states()).toBe(0);
});

test("of two who decide at once one wins, and the other sees what happened and loses no word; a verdict is confirmed from the queue", async ({
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
	const dossier = await makeDossier(ada, "Two deciders", text, [ben, cleo]);
	const id = await markBy(ben, dossier, sentences[0] ?? "");
	await ada.goto("/account");
	const words = await wordsOn(ada);
	await ada.locator("[data-to-review]").click();
	const waiting = ada.getByRole("menuitem", { name: "Two deciders" });
	await expect(waiting).toHaveText("Two deciders1");
	await axe(ada);
	const statement = uuidv7();
	const titles = { en: "The light was out." };
	await write(ben, "PUT", `/statements/${statement}`, {
		...{ revision: null, dossierId: dossier.id, titles },
	});
	await write(ben, "PUT", `/statements/${statement}/verdict`, {
		...{ revision: null, grade: "disputed", method: "Two calls, no answer." },
	});
	// What waits is counted by itself, and leads to its queue.
	await expect(waiting).toHaveText("Two deciders2");
	await waiting.press("Enter");
	await expect(ada).toHaveURL(new RegExp(review(dossier)));
	for (const page of [ada, cleo]) await page.goto(review(dossier, `?item=${id}`));
	await expect(ada.getByText(words.review.mayDecide.yes)).toBeVisible();
	const dialog = ada.getByRole("dialog");
	await ada.keyboard.press("n");
	await dialog.getByRole("radio", { name: words.vocabulary.reason.duplicate }).check();
	await dialog.getByRole("textbox").fill("Said already in the second paragraph.");

	const hers = await wordsOn(cleo);
	await expect(cleo.getByText(hers.review.mayDecide.yes)).toBeVisible();
	await cleo.keyboard.press("y");
	await expect(cleo.getByText(hers.review.saved.approved)).toBeVisible();
	await ada.keyboard.press("Control+Enter");
	await expect(ada.getByText(words.review.changed)).toBeVisible();
	const ties = ada.getByRole("region", { name: words.review.tiesLabel });
	const cleoName = (await (await cleo.request.get("/api/v1/self")).json()).name;
	await expect(ties).toContainText(words.review.decided.approved(cleoName));
	expect(await markOf(ada, id)).toMatchObject({ state: "approved" });
	await ada.keyboard.press("n");
	await expect(dialog.getByRole("textbox")).toHaveValue("Said already in the second paragraph.");
	await dialog.getByRole("button", { name: words.everywhere.cancel }).click();

	await ada.getByRole("button", { name: words.review.filter.verdict }).click();
	await expect(ada.getByText("Two calls, no answer.")).toBeVisible();
	await axe(ada);
	await ada.keyboard.press("y");
	await expect(ada.getByText(words.review.saved.approved)).toBeVisible();
	const read = await ada.request.get(`/api/v1/statements/${statement}`);
	expect(await read.json()).toMatchObject({ status: "verdict_final" });
	await ada.keyboard.press("Control+z");
	await expect(ada.getByText(words.review.undone)).toBeVisible();
	const again = await ada.request.get(`/api/v1/statements/${statement}`);
	expect(await again.json()).toMatchObject({ status: "verdict_proposed" });
});
