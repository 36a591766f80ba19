import type { Locator, Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { deskOn } from "../fixtures/article-desk";
import { makeDossier, type OwnDossier, write } from "../fixtures/own-dossier";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

const claim = "The ferry left the harbour at six.";
const denial = "The company denies that anybody was warned.";
const text = ["The light at the harbour", claim, denial].join("\n\n");

/** A mark made by a program of whoever is signed in on a page. */
async function markBy(page: Page, dossier: OwnDossier, quote: string, tag: string) {
	const start = text.indexOf(quote);
	const id = uuidv7();
	await write(page, "PUT", `/annotations/${id}`, {
		...{ revision: null, articleId: dossier.articleId, versionId: dossier.versionId, tag },
		...{ pieces: [{ role: "body", start, end: start + quote.length, quote }], removeLinks: false },
		...{ speakerIds: [], certainty: "unspecified", quoteType: null, checkWorthiness: null },
		note: null,
	});
	return id;
}

async function selfOf(page: Page): Promise<{ id: string; name: string }> {
	return (await page.request.get("/api/v1/self")).json();
}

function say(words: string) {
	const content = [{ type: "paragraph", content: [{ type: "text", text: words }] }];
	return { v: 1, doc: { type: "doc", content } };
}

function unreadOn(page: Page): Locator {
	return page.getByRole("banner").locator('a[href="/inbox"] [data-count]');
}

async function stateOf(page: Page, id: string): Promise<string> {
	return (await (await page.request.get(`/api/v1/annotations/${id}`)).json()).state;
}

/** How much is unread on a page, where nothing says nothing. */
async function unreadBefore(page: Page): Promise<number> {
	const answer = await page.request.get("/api/v1/inbox/count");
	return (await answer.json()).unread;
}

test("a question that holds approval is asked, found in the inbox, answered, and settled in review", async ({
	openAs,
	axe,
	watch,
}) => {
	watch.allow(/Failed to load resource|ERR_FAILED/);
	const [ben, ada] = [await openAs("checker"), await openAs("reviewer")];
	const dossier = await makeDossier(ada, "Who warned whom", text, [ben]);
	const id = await markBy(ben, dossier, claim, "claim");
	const known = await unreadBefore(ben);
	await ben.goto("/account");
	await expect(unreadOn(ben)).toHaveText(String(known));

	// Asked on the desk, by keyboard, with a member mentioned.
	await ada.goto(`/articles/${dossier.articleId}#a=${id}`);
	const desk = await deskOn(ada);
	const { threads } = desk.words;
	const talk = desk.inspector.getByRole("region", { name: threads.title });
	await talk.getByRole("button", { name: threads.title }).click();
	await expect(talk).toContainText(threads.none);
	await talk.getByRole("button", { name: threads.start }).click();
	const box = talk.locator("[contenteditable]").and(talk.getByRole("textbox"));
	await expect(box).toBeFocused();
	await ada.keyboard.type("Who says so? @");
	const { name } = await selfOf(ben);
	const offers = talk.getByRole("listbox");
	await expect(offers.getByRole("option")).not.toHaveCount(0);
	await ada.keyboard.type(name.slice(0, 4));
	await expect(offers.getByRole("option")).toHaveText([name]);
	await ada.keyboard.press("Enter");
	await talk.getByRole("checkbox", { name: threads.holdsApproval }).check();
	await box.press("Control+Enter");
	const thread = talk.getByRole("article");
	await expect(thread).toContainText(`Who says so? @${name}`);
	await expect(thread).toContainText(threads.holding);

	// The count of the other member goes up by itself, and the entry leads to the very thread.
	await expect(unreadOn(ben)).toHaveText(String(known + 1));
	await unreadOn(ben).click();
	const { threads: words, everywhere } = await wordsOn(ben);
	await expect(ben.getByRole("heading", { name: words.inbox.title })).toBeVisible();
	const [entry, others] = [ben.locator("[data-entry]").first(), ben.locator("[data-entry]")];
	await expect(entry).toContainText("Who says so?");
	await expect(others).not.toHaveCount(0);
	await axe(ben);
	await entry.getByRole("link", { name: everywhere.quote(claim) }).click();
	await expect(ben).toHaveURL(new RegExp(`/articles/${dossier.articleId}\\?thread=.*#a=${id}$`));
	const answering = (await deskOn(ben)).inspector.getByRole("article");
	await expect(answering).toBeInViewport();
	await expect(unreadOn(ben)).toHaveCount(known === 0 ? 0 : 1);

	// What cannot be sent is kept on the device, over a reload too, and sent once.
	await ben.route(/\/api\/v1\/messages\//, (route) => route.abort());
	await answering.getByRole("button", { name: words.answer }).click();
	const field = answering.locator("[contenteditable]").and(answering.getByRole("textbox"));
	await expect(field).toBeFocused();
	await ben.keyboard.type("The harbour master, twice.");
	await ben.keyboard.press("Control+Enter");
	await expect(answering.getByRole("alert")).toContainText(words.kept);
	await ben.unroute(/\/api\/v1\/messages\//);
	await ben.reload();
	await answering.getByRole("button", { name: words.answer }).click();
	await expect(field).toHaveText("The harbour master, twice.");
	await axe(ben);
	await answering.getByRole("button", { name: words.send }).click();
	await expect(answering.getByRole("listitem")).toHaveCount(2);
	await expect(thread).toContainText("The harbour master, twice.");
	await expect(unreadOn(ada)).not.toHaveCount(0);

	// Beside the card the sign says so, and review is held until it is resolved there.
	await ben.keyboard.press("Escape");
	await ben.goto(`/articles/${dossier.articleId}`);
	const card = (await deskOn(ben)).margin.getByRole("listitem").filter({ hasText: claim });
	await expect(card.locator("[data-open-threads]")).toContainText(words.openHolding(1));
	await ada.goto(`/dossiers/${dossier.id}/review?view=waiting&item=${id}`);
	const settled = ada.getByRole("article").filter({ hasText: "The harbour master, twice." });
	await expect(settled).toContainText(threads.holding);
	await ada.keyboard.press("y");
	const refused = ada
		.getByRole("alert")
		.filter({ hasText: desk.words.failures.code["thread-open"] });
	await refused.getByRole("link", { name: threads.showThread }).click();
	await expect(settled).toBeInViewport();
	await axe(ada);
	await settled.getByRole("button", { name: threads.resolve }).click();
	await expect(ada.getByRole("button", { name: threads.showResolved(1) })).toBeVisible();
	// While the queue is read again no key decides.
	await expect(async () => {
		await ada.keyboard.press("y");
		await expect.poll(() => stateOf(ada, id), { timeout: 3000 }).toBe("approved");
	}).toPass();
});

test("links and statements are talked about where they are shown, on a narrow screen too", async ({
	openAs,
	axe,
	watch,
}) => {
	watch.allow(/status of 409/);
	const [ben, ada] = [await openAs("checker"), await openAs("reviewer")];
	const dossier = await makeDossier(ada, "The other pier", text, [ben]);
	const ends = [
		await markBy(ben, dossier, denial, "denial"),
		await markBy(ben, dossier, claim, "claim"),
	];
	const [linkId, statementId] = [uuidv7(), uuidv7()];
	await write(ben, "PUT", `/links/${linkId}`, {
		...{ revision: null, dossierId: dossier.id, fromId: ends[0], toId: ends[1], type: "denies" },
		...{ certainty: "unspecified", note: null },
	});
	await write(ben, "PUT", `/statements/${statementId}`, {
		...{ revision: null, dossierId: dossier.id, titles: { en: "The ferry left at six" } },
	});
	await write(ben, "PUT", `/statements/${statementId}/verdict`, {
		...{ revision: null, grade: "unproven", method: "Two calls." },
	});
	for (const [kind, subjectId] of [
		["link", linkId],
		["statement", statementId],
	]) {
		const [threadId, messageId] = [uuidv7(), uuidv7()];
		await write(ben, "PUT", `/threads/${threadId}`, {
			...{ kind, subjectId, blocking: true, messageId, body: say(`About a ${kind}`) },
		});
		await write(ben, "PUT", `/messages/${messageId}`, {
			...{ revision: 1, threadId, body: say(`About the ${kind}`) },
		});
	}

	await ada.setViewportSize({ width: 360, height: 780 });
	await ada.goto(`/dossiers/${dossier.id}/statements/${statementId}`);
	const { threads, statementPage, failures } = await wordsOn(ada);
	const thread = ada.getByRole("article").filter({ hasText: "About the statement" }).last();
	await expect(thread).toBeVisible();
	await ada.getByRole("button", { name: statementPage.verdict.confirm }).click();
	const refused = ada.getByRole("alert").filter({ hasText: failures.code["thread-open"] });
	await refused.getByRole("link", { name: threads.showThread }).click();
	await expect(thread).toBeInViewport();
	expect(await ada.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	await axe(ada);
	await thread.getByRole("button", { name: threads.free }).click();
	await expect(thread).not.toContainText(threads.holding);
	await ada.getByRole("button", { name: statementPage.verdict.confirm }).click();
	await expect(refused).toBeHidden();

	await ada.goto(`/articles/${dossier.articleId}#a=${ends[0]}`);
	const desk = await deskOn(ada);
	const ofLink = desk.inspector.getByRole("article").filter({ hasText: "About the link" });
	await expect(ofLink).toContainText(threads.holding);

	// What it said before its edit is read from the message.
	await expect(ofLink).not.toContainText("About a link");
	await ofLink.getByRole("button", { name: threads.edited }).click();
	await expect(ofLink.getByRole("region", { name: threads.earlier })).toHaveText(/About a link/u);

	// Only its author changes a message; a lead removes it, its place stays, and it comes back.
	const more = ofLink.getByRole("button", { name: threads.actions((await selfOf(ben)).name) });
	await more.click();
	await expect(ada.getByRole("menuitem", { name: threads.edit })).toHaveCount(0);
	await ada.getByRole("menuitem", { name: threads.remove }).click();
	await expect(desk.inspector).toContainText(threads.removed);
	await ada.getByRole("button", { name: desk.words.everywhere.undo, exact: true }).last().click();
	await expect(ofLink).toContainText("About the link");
	await axe(ada);
});
