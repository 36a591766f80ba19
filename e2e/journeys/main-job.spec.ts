import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { deskOn, markOf, quotesOf, readDesk } from "../fixtures/article-desk";
import { checkPositions } from "../fixtures/check-positions";
import { queryAsApplication } from "../fixtures/database";
import { readDemo } from "../fixtures/demo";
import { clickWords } from "../fixtures/select-words";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

// One story, told in order: each test goes on from what the one before it left in the newsroom.
test.describe.configure({ mode: "serial" });

const title = /^Who said what, and when/;
const signed = "the government has signed a five-year contract with Kestrane";
const reported = "The Galverne agency reports";
const denied = "no contract has been signed";
const said = `The minister for the sea, Apolline Vaugramel, says that "${denied}"`;
const rescue = "it does not do rescue at all";
const paid = "2.1 million euros was paid on 3 March";
const own = "The council of the Ombrines votes today";
const statement = "The transfer of 3 March came before the protocol was made public.";

let articleId = "";
let dossierId = "";

test.beforeAll(async () => {
	const [article] = await queryAsApplication(
		readDemo(),
		`SELECT "id", "dossierId" FROM "Article" WHERE "title" LIKE 'Who said what, and when%'`,
		[],
	);
	articleId = String(article?.id);
	dossierId = String(article?.dossierId);
});

test("a checker finds the article and tags passages with the bar and with keys", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "checker");
	await page.goto("/");
	await axe(page);
	await page.getByRole("link", { name: /^Affaire Kestrane/ }).click();
	await expect(page).toHaveURL(/\/dossiers\//);
	await axe(page);
	await page.getByRole("link", { name: title }).click();
	const desk = await deskOn(page);
	const { vocabulary, desk: words } = desk.words;
	expect(desk.articleId).toBe(articleId);
	expect((await desk.read()).annotations).toEqual([]);
	await expect(desk.margin).toContainText(words.noMarks);

	const tagByBar = (tag: "claim" | "attribution") =>
		desk.mark(tag === "claim" ? signed : reported, (bar) =>
			bar.getByRole("button", { name: vocabulary.tag[tag] }).click(),
		);
	await tagByBar("claim");
	await expect(desk.inspector).toContainText(signed);
	await axe(page);
	await tagByBar("attribution");
	await desk.mark(denied, () => page.keyboard.press("d"));
	await desk.mark(said, () => page.keyboard.press("a"));
	await desk.mark(rescue, () => page.keyboard.press("c"));
	await desk.mark(paid, () => page.keyboard.press("c"));

	const { annotations, version } = await desk.read();
	expect(annotations.map(({ tag }) => tag).sort()).toEqual(
		["attribution", "attribution", "claim", "claim", "claim", "denial"].sort(),
	);
	for (const { pieces } of annotations) {
		for (const { start, end, quote } of pieces) {
			expect(version.text.slice(start, end)).toBe(quote);
		}
	}
	await page.keyboard.press("Escape");
	await clickWords(desk.text, denied);
	const overlap = page.getByRole("group", { name: words.overlapping(2) });
	await expect(overlap.getByRole("button")).toHaveCount(2);
	await axe(page);
	await overlap.getByRole("button").filter({ hasText: vocabulary.tag.denial }).click();
	await expect(desk.inspector).toContainText(denied);
});

test("the keyboard alone selects words and tags them", async ({ page, signIn }) => {
	await signIn(page, "checker");
	await page.goto(`/articles/${articleId}`);
	const desk = await deskOn(page);
	await desk.text.focus();
	await page.keyboard.press("Control+Home");
	await page.keyboard.press("Shift+Control+ArrowRight");
	await page.keyboard.press("Shift+Control+ArrowRight");
	await desk.saving(() => page.keyboard.press("a"));
	const words = (await desk.read()).annotations.flatMap(quotesOf);
	expect(words).toContain("Who said");
	await desk.saving(() => page.keyboard.press("Control+z"));
	expect((await desk.read()).annotations.flatMap(quotesOf)).not.toContain("Who said");
});

test("a key pressed in the moment words are selected is about these words", async ({
	page,
	signIn,
}) => {
	await signIn(page, "checker");
	await page.goto(`/articles/${articleId}`);
	const desk = await deskOn(page);
	await desk.open(rescue);
	await desk.saving(() => selectAndPress(desk.text, "a"));
	const { annotations } = await desk.read();
	expect(annotations.filter(({ tag }) => tag === "attribution").flatMap(quotesOf)).toContain("Who");
	expect(annotations.find((mark) => quotesOf(mark).includes(rescue))?.tag).toBe("claim");
	await desk.saving(() => page.keyboard.press("Control+z"));
});

test("a mark gets its speaker, note, tag and boundaries", async ({ page, signIn, axe }) => {
	await signIn(page, "checker");
	await page.goto(`/articles/${articleId}`);
	const desk = await deskOn(page);
	const { desk: words, vocabulary } = desk.words;
	await desk.open(rescue);

	const speaker = page.getByRole("combobox", { name: words.speaker });
	await speaker.fill("Kestrane’s night desk");
	const offers = page.getByRole("listbox", { name: words.speaker }).getByRole("option");
	await expect(offers).toHaveText([words.createSpeaker("Kestrane’s night desk")]);
	await desk.saving(() => speaker.press("Enter"));
	await expect(desk.inspector).toContainText("Kestrane’s night desk");
	await axe(page);

	await desk.inspector.getByRole("button", { name: words.actions.note, exact: true }).click();
	const note = desk.inspector.getByRole("textbox", { name: words.note });
	await expect(note).toBeFocused();
	await page.keyboard.type("Told twice, once by telephone.");
	await desk.saving(() => note.blur());

	await desk.inspector.getByRole("button", { name: words.changeTag(vocabulary.tag.claim) }).click();
	await desk.saving(() => page.getByRole("menuitemradio", { name: vocabulary.tag.denial }).click());
	const moveEdge = (name: "narrowEnd" | "widenEnd") =>
		desk.saving(() =>
			desk.inspector.getByRole("button", { name: words.help.action[name] }).click(),
		);
	await moveEdge("narrowEnd");
	expect(markOf(await desk.read(), "it does not do rescue at").tag).toBe("denial");
	await moveEdge("widenEnd");
	await expect(desk.inspector).toContainText(rescue);

	const view = await desk.read();
	const mark = markOf(view, rescue);
	expect(mark.tag).toBe("denial");
	expect(JSON.stringify(mark.note)).toContain("Told twice, once by telephone.");
	const names = view.speakers.filter(({ id }) => mark.speakerIds.includes(id));
	expect(names.map(({ name }) => name)).toEqual(["Kestrane’s night desk"]);
});

test("a denial is linked to a claim of another article, and both ends quote each other", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "checker");
	await page.goto(`/articles/${articleId}`);
	const desk = await deskOn(page);
	const { desk: words, vocabulary } = desk.words;
	const far = await firstClaimOf(page, "Agence Galverne");
	await desk.open(denied);
	await expect(desk.inspector).toContainText(desk.words.everywhere.openDenial);
	await page.keyboard.press("l");
	const dialog = page.getByRole("dialog", { name: words.linkDialog.title });
	await dialog.getByRole("combobox").fill(far.quote.slice(0, 30));
	const choice = dialog.getByRole("option").filter({ hasText: far.quote });
	await expect(choice.first()).toBeVisible();
	await axe(page);
	// A marked passage: the same words of an article would be held against this one.
	const marked = choice.filter({ hasText: vocabulary.tag.claim });
	await marked.filter({ hasText: "Agence Galverne" }).first().click();
	await expect(dialog).toContainText(vocabulary.linkType.denies);
	await axe(page);
	await desk.saving(() => page.keyboard.press("2"));
	const links = desk.inspector.getByRole("region", { name: words.links });
	await expect(links).toContainText(vocabulary.linkType.denies);
	await expect(links).toContainText(far.quote);
	await expect(links).toContainText("Agence Galverne · 2 mars 2026");
	await expect(desk.inspector).not.toContainText(desk.words.everywhere.openDenial);

	await links.getByRole("link", { name: far.quote }).click();
	await expect(page).toHaveURL(new RegExp(far.articleId));
	const other = await deskOn(page);
	const back = other.inspector.getByRole("region", { name: words.links });
	await expect(back).toContainText(vocabulary.linkTypeInverse.denies);
	await expect(back).toContainText(denied);
	await expect(back).toContainText("The Hallowfirth Post · 12 mars 2026");
	await axe(page);
});

test("what is deleted comes back with its links, and goes again", async ({ page, signIn }) => {
	await signIn(page, "checker");
	await page.goto(`/articles/${articleId}`);
	const desk = await deskOn(page);
	const { desk: words, everywhere } = desk.words;
	const linkIds = async () => (await desk.read()).links.map(({ id }) => id);
	const before = await linkIds();
	expect(before).toHaveLength(1);
	await desk.open(denied);
	await desk.saving(() => page.keyboard.press("Delete"));
	expect(await linkIds()).toEqual([]);
	await expect(desk.margin.getByText(words.removedTitle(1))).toBeVisible();

	await desk.saving(() => page.keyboard.press("Control+z"));
	expect(await linkIds()).toEqual(before);
	await desk.saving(() => page.keyboard.press("Control+Shift+z"));
	expect(await linkIds()).toEqual([]);
	const undo = page.getByRole("button", { name: new RegExp(`^${everywhere.undo} \\(`) });
	await desk.saving(() => undo.click());
	expect(await linkIds()).toEqual(before);
	await page.reload();
	await desk.open(denied);
	await expect(desk.inspector.getByRole("region", { name: words.links })).toContainText(
		"Agence Galverne",
	);
});

test("two passages of two articles are linked beside each other", async ({ page, signIn, axe }) => {
	await signIn(page, "checker");
	const far = await firstClaimOf(page, "Radio Ressac");
	await page.goto(`/articles/${articleId}`);
	const { words } = await deskOn(page);
	await page.getByRole("link", { name: words.desk.compare }).click();
	await expect(page).toHaveURL(/\/compare\?left=/);
	await page
		.getByRole("combobox", { name: words.compare.chooseSide.right })
		.selectOption(far.articleId);
	await expect(page).toHaveURL(new RegExp(`right=${far.articleId}`));
	await axe(page);
	await clickWords(page.locator("[data-side=left] [role=textbox]"), rescue);
	await clickWords(page.locator("[data-side=right] [role=textbox]"), far.quote);
	const types = page.getByRole("group", { name: words.compare.typesLabel });
	await expect(types).toBeVisible();
	await axe(page);
	const before = (await readDesk(page, articleId)).links.length;
	await page.keyboard.press("3");
	await expect(
		page.getByText(words.compare.placed(words.vocabulary.linkType.contradicts)).first(),
	).toBeVisible();
	await expect.poll(async () => (await readDesk(page, articleId)).links.length).toBe(before + 1);
});

test("a statement gathers passages of three articles", async ({ page, signIn, axe }) => {
	await signIn(page, "checker");
	await page.goto(`/articles/${articleId}`);
	const desk = await deskOn(page);
	const { desk: words } = desk.words;
	const dialog = page.getByRole("dialog", { name: words.statementDialog.title });
	await desk.open(paid);
	await page.keyboard.press("s");
	await dialog.getByRole("textbox", { name: /anglais/ }).fill(statement);
	await axe(page);
	await desk.saving(() =>
		dialog.getByRole("button", { name: words.statementDialog.createButton }).click(),
	);
	const own = desk.inspector.getByRole("region", { name: words.statements });
	await expect(own).toContainText(statement);

	for (const outlet of ["La Gazette des Ombrines", "The Slipway Ledger"]) {
		const far = await firstClaimOf(page, outlet);
		await page.goto(`/articles/${far.articleId}#a=${far.id}`);
		const there = await deskOn(page);
		await expect(there.inspector).toContainText(far.quote);
		await page.keyboard.press("s");
		await dialog.getByRole("searchbox").fill("transfer of 3 March");
		await there.saving(() => dialog.getByRole("button", { name: /transfer of 3 March/ }).click());
	}
	await page.goto(`/dossiers/${dossierId}/statements`);
	const card = page.getByRole("article").filter({ hasText: statement });
	await expect(card).toContainText(desk.words.statements.by.asserts);
	await card.getByRole("button", { expanded: false }).click();
	for (const outlet of ["The Hallowfirth Post", "La Gazette des Ombrines", "The Slipway Ledger"]) {
		await expect(page.getByRole("figure").filter({ hasText: outlet }).first()).toBeVisible();
	}
	const { statements } = await readDesk(page, articleId);
	const made = statements.find(({ titles }) => titles.en === statement);
	expect(new Set(made?.members.map(({ passage }) => passage.articleId)).size).toBe(3);
	await axe(page);
});

test("a second member approves, rejects and sends back", async ({ page, signIn, axe }) => {
	await signIn(page, "reviewer");
	await page.goto(`/dossiers/${dossierId}`);
	const { review, vocabulary } = await wordsOn(page);
	await page.getByRole("link", { name: new RegExp(`^${review.title}`) }).click();
	const queue = page.getByRole("region", { name: review.queueLabel });
	await expect(queue).toBeVisible();
	const loads: string[] = [];
	page.on("load", () => loads.push(page.url()));
	const openEntry = async (quote: string, kind: string) => {
		const line = queue.getByRole("listitem").filter({ hasText: quote }).filter({ hasText: kind });
		const more = queue.getByRole("button", { name: review.readMore });
		// What is read on goes when everything is read: waiting for it then would be in vain.
		await expect(async () => {
			if ((await line.count()) === 0) await more.click({ timeout: 1000 });
			expect(await line.count()).toBeGreaterThan(0);
		}).toPass({ timeout: 60_000 });
		await line.getByRole("button").first().click();
		await expect(page.getByRole("region", { name: review.contextLabel })).toContainText(quote);
	};
	const decided = (words: string) => expect(page.getByText(words).first()).toBeVisible();

	await openEntry(signed, vocabulary.tag.claim);
	await expect(page.getByText(review.mayDecide.yes)).toBeVisible();
	await axe(page);
	await page.keyboard.press("y");
	await decided(review.saved.approved);

	await openEntry(paid, vocabulary.tag.claim);
	await page.keyboard.press("y");
	await expect.poll(() => stateOf(page, paid)).toBe("approved");

	await openEntry(reported, vocabulary.tag.attribution);
	await page.keyboard.press("n");
	const dialog = page.getByRole("dialog");
	await axe(page);
	await dialog.getByRole("button", { name: vocabulary.outcome.rejected }).click();
	await expect(dialog).toContainText(review.needsReason);
	await dialog.getByRole("radio", { name: vocabulary.reason.duplicate }).check();
	await dialog.getByRole("textbox").fill("Déjà relevé ailleurs.");
	await dialog.getByRole("button", { name: vocabulary.outcome.rejected }).click();
	await decided(review.saved.rejected);

	await openEntry(rescue, vocabulary.tag.denial);
	await page.keyboard.press("r");
	await dialog.getByRole("radio", { name: vocabulary.reason.wrong_boundaries }).check();
	await dialog.getByRole("textbox").fill("Garder aussi le sujet.");
	await page.keyboard.press("Control+Enter");
	await decided(review.saved.changes_requested);
	// The queue goes on to the next entry while it is read again: the page must not be loaded over it.
	expect(loads).toEqual([]);
	expect(await stateOf(page, rescue)).toBe("changes_requested");
	expect(await stateOf(page, reported)).toBe("rejected");
	expect(await stateOf(page, signed)).toBe("approved");
});

test("the author sees what became of the work, and why", async ({ page, signIn, axe }) => {
	await signIn(page, "checker");
	await page.goto(`/dossiers/${dossierId}/review`);
	const { review, vocabulary } = await wordsOn(page);
	await expect(page.getByText(review.mineIntro)).toBeVisible();
	const entryOf = (quote: string) => page.getByRole("listitem").filter({ hasText: quote });
	const back = entryOf(rescue).filter({ hasText: vocabulary.reason.wrong_boundaries });
	await expect(back).toContainText("Garder aussi le sujet.");
	await expect(back).toContainText(vocabulary.reviewState.changes_requested);
	const refused = entryOf(reported).filter({ hasText: vocabulary.reason.duplicate });
	await expect(refused).toContainText(review.decided.rejected("Basile Courtevigne"));
	await axe(page);
	await back.getByRole("link", { name: review.openOnDesk }).click();
	const desk = await deskOn(page);
	await expect(desk.inspector).toContainText("Garder aussi le sujet.");

	await desk.saving(() =>
		desk.inspector.getByRole("button", { name: desk.words.desk.help.action.widenStart }).click(),
	);
	const again = (await desk.read()).annotations.find(({ pieces }) =>
		pieces.some(({ quote }) => quote.endsWith(rescue)),
	);
	expect(again?.state).toBe("proposed");
});

test("nobody approves their own work: not by the screen, the route or the database", async ({
	page,
	signIn,
	axe,
	demo,
}) => {
	await signIn(page, "reviewer");
	await page.goto(`/articles/${articleId}`);
	const desk = await deskOn(page);
	const id = await desk.mark(own, () => page.keyboard.press("c"));
	const { revision, author } = markOf(await desk.read(), own);

	await page.goto(`/dossiers/${dossierId}/review?item=${id}`);
	const { review, vocabulary } = desk.words;
	await expect(page.getByText(review.mayDecide["edited-it"])).toBeVisible();
	for (const outcome of Object.values(vocabulary.outcome)) {
		await expect(page.getByRole("button", { name: outcome })).toBeDisabled();
	}
	await axe(page);
	await page.keyboard.press("y");
	expect(await stateOf(page, own)).toBe("proposed");

	const answer = await page.request.put(`/api/v1/decisions/${uuidv7()}`, {
		headers: { origin: demo.url },
		data: {
			opId: uuidv7(),
			kind: "annotation",
			subjectId: id,
			revision,
			outcome: "approved",
			reason: null,
			words: "",
		},
	});
	expect(answer.status()).toBe(403);
	expect(await answer.json()).toMatchObject({ code: "four-eyes" });

	const decide = (editorId: string, deciderId: string) =>
		queryAsApplication(
			demo,
			`INSERT INTO "Decision" ("id", "dossierId", "kind", "subjectId", "revision", "editorId", "deciderId", "outcome")
			VALUES ($1, $2, 'annotation', $3, $4, $5, $6, 'approved')`,
			[uuidv7(), dossierId, id, revision, editorId, deciderId],
		);
	await expect(decide(author.id, author.id)).rejects.toThrow(/decider made a revision/);
	const approve = queryAsApplication(
		demo,
		`UPDATE "Annotation" SET "state" = 'approved' WHERE "id" = $1`,
		[id],
	);
	await expect(approve).rejects.toThrow(/not decided/);
	await expect(
		queryAsApplication(demo, `ALTER TABLE "Decision" DISABLE TRIGGER ALL`, []),
	).rejects.toThrow(/must be owner/);
	expect(await stateOf(page, own)).toBe("proposed");
});

test("the exports hold what is approved, word for word where they say it is", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "checker");
	await page.goto(`/articles/${articleId}`);
	const desk = await deskOn(page);
	const { exports } = desk.words;
	const view = await desk.read();
	const approved = view.annotations.filter(({ state }) => state === "approved");
	expect(approved.map((one) => quotesOf(one).join("")).sort()).toEqual([paid, signed].sort());

	await page.getByRole("button", { name: exports.title }).click();
	await axe(page);
	const jsonld = await savedFile(page, exports.format.jsonld.name);
	const positions = checkPositions(JSON.parse(jsonld.text), view.version.text);
	expect(positions.map(({ quote }) => quote).sort()).toEqual([paid, signed].sort());
	expect(jsonld.name).toMatch(/\.jsonld$/);

	const html = await savedFile(page, exports.format.html.name);
	expect(html.name).toMatch(/\.html$/);
	const byDefault = await page.request.get(`/api/v1/articles/${articleId}/export?format=jsonld`);
	const kept = checkPositions(await byDefault.json(), view.version.text);
	expect(kept).toEqual(positions);

	const all = await page.request.get(
		`/api/v1/articles/${articleId}/export?format=jsonld&marks=all`,
	);
	const rest = checkPositions(await all.json(), view.version.text).map(({ quote }) => quote);
	expect(rest).toContain(denied);
	expect(rest).not.toContain(reported);

	const file = await page.context().newPage();
	await file.setContent(html.text);
	await expect(
		file.locator("main mark").filter({ hasText: "government has signed" }),
	).toBeVisible();
	const quotes = await file.locator("li.note blockquote").allTextContents();
	expect(quotes.toSorted()).toEqual([paid, signed].sort());
	await axe(file);
});

/** A file that a choice in the dialog of exports downloads. */
async function savedFile(page: Page, choice: string) {
	const { exports } = await wordsOn(page);
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("radio", { name: choice }).check();
	const button = dialog.getByRole("button", { name: exports.download });
	const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
	const path = await download.path();
	return { name: download.suggestedFilename(), text: await readFile(path, "utf8") };
}

/** The state of the newest mark of the article with these words. */
async function stateOf(page: Page, quote: string): Promise<string> {
	return markOf(await readDesk(page, articleId), quote).state;
}

/** A claim of the first article of an outlet that has an approved one in a single piece. */
async function firstClaimOf(page: Page, outlet: string) {
	const desk = await readDesk(page, articleId);
	for (const article of desk.articles.filter((one) => one.outlet === outlet)) {
		const { annotations } = await readDesk(page, article.id);
		const claim = annotations.find(
			(one) => one.tag === "claim" && one.state === "approved" && quotesOf(one).length === 1,
		);
		if (claim !== undefined) {
			const quote = quotesOf(claim).join("");
			return { articleId: article.id, title: article.title, id: claim.id, quote };
		}
	}
	throw new Error(`no claim of ${outlet}`);
}

/** Selects a text's first three letters and presses a key before the browser tells of the selection. */
function selectAndPress(text: Locator, key: string): Promise<void> {
	return text.evaluate((root, pressed) => {
		const first = document.createTreeWalker(root, NodeFilter.SHOW_TEXT).nextNode();
		if (first === null) throw new Error("no text");
		getSelection()?.setBaseAndExtent(first, 0, first, 3);
		root.dispatchEvent(
			new KeyboardEvent("keydown", { key: pressed, bubbles: true, cancelable: true }),
		);
	}, key);
}
