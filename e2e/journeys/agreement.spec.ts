import type { Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import type { Tag } from "@/lib/domain/tags";
import { deskOn, readDesk } from "../fixtures/article-desk";
import { makeDossier, type OwnDossier, write } from "../fixtures/own-dossier";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

const text = [
	"What the port says",
	"The port denies that the light was out.",
	"The mayor announced an inquiry on Monday.",
	"Two pilots warned the company in May.",
].join("\n\n");

async function mark(page: Page, { articleId, versionId }: OwnDossier, tag: Tag, quote: string) {
	const start = text.indexOf(quote);
	await write(page, "PUT", `/annotations/${uuidv7()}`, {
		...{ revision: null, articleId, versionId, removeLinks: false, tag, note: null },
		pieces: [{ role: "body", start, end: start + quote.length, quote }],
		...{ speakerIds: [], certainty: "unspecified", quoteType: null, checkWorthiness: null },
	});
}

test("two members mark blind, neither sees the other, and what they disagree on is settled", async ({
	openAs,
	axe,
}) => {
	test.slow();
	const [lead, one, two] = [
		await openAs("reviewer"),
		await openAs("checker"),
		await openAs("second-checker"),
	];
	const dossier = await makeDossier(lead, "The light at Norrvik, twice", text, [one, two]);
	const rounds = `/dossiers/${dossier.id}/agreement`;

	await lead.goto(rounds);
	const words = (await wordsOn(lead)).agreement;
	await lead.getByRole("button", { name: words.open.action }).click();
	const form = lead.getByRole("dialog");
	await form.getByLabel("The light at Norrvik, twice").check();
	const names = await Promise.all([one, two].map(nameOf));
	for (const name of names) await form.getByLabel(name).check();
	await axe(lead);
	await form.getByRole("button", { name: words.open.submit }).click();
	await expect(lead.getByText(words.state.open, { exact: true })).toBeVisible();

	// Who has no part in it is offered no tags, and told why when they press the key of one; the words stay selected.
	await lead.goto(`/articles/${dossier.articleId}`);
	const closed = await deskOn(lead);
	await closed.text.getByText("Two pilots warned the company in May.").click({ clickCount: 3 });
	await expect.poll(() => lead.evaluate(() => String(getSelection()))).toContain("Two pilots");
	await lead.keyboard.press("c");
	const language = (await lead.locator("html").getAttribute("lang")) ?? "en";
	const both = new Intl.ListFormat(language, { type: "conjunction" }).format(names);
	const why = words.desk.outside(both, await nameOf(lead));
	await expect.poll(() => lead.getByText(why).count()).toBeGreaterThan(1);
	await expect(lead.getByRole("toolbar", { name: closed.words.desk.selectionBar })).toHaveCount(0);
	expect(await lead.evaluate(() => String(getSelection()))).toContain("Two pilots");
	expect((await closed.read()).annotations).toEqual([]);
	await lead.goto(rounds);

	await mark(one, dossier, "denial", "The port denies that the light was out");
	await mark(one, dossier, "claim", "Two pilots warned the company");
	await mark(two, dossier, "denial", "The port denies that the light was out");
	await two.goto(`/articles/${dossier.articleId}`);
	const desk = await deskOn(two);
	await desk.mark("Two pilots warned the company in May", () => two.keyboard.press("c"));
	const { id: ownId } = await (await two.request.get("/api/v1/self")).json();
	const seen = (await desk.read()).annotations;
	expect(seen.map((annotation) => annotation.author.id)).toEqual([ownId, ownId]);
	const cards = desk.margin.getByRole("button", { expanded: false });
	await expect(desk.inspector).toContainText("Two pilots warned the company in May");
	await expect(cards.filter({ hasText: "denies that the light was out" })).toHaveCount(1);
	await expect(desk.margin).not.toContainText(names[0] ?? "");

	await axe(two);

	// Each is done where they mark; the desk of the first hears when the second reveals the round by being done too.
	await one.goto(`/articles/${dossier.articleId}`);
	const own = (await wordsOn(one)).agreement;
	const notice = one
		.getByRole("status")
		.filter({ has: one.getByRole("link", { name: own.desk.round }) });
	await expect(notice).toHaveText(new RegExp(names[1] ?? "", "u"));
	await one.getByRole("button", { name: own.finish.action }).click();
	await one.getByRole("dialog").getByRole("button", { name: own.finish.submit }).click();
	await expect(notice).toContainText(own.desk.done);
	await expect(one.getByRole("button", { name: own.finish.action })).toHaveCount(0);
	// Who is done reads their marks and changes nothing of them until the round is revealed.
	const done = await deskOn(one);
	await done.margin.getByRole("button", { name: /The port denies/ }).click();
	const certainty = done.inspector.getByLabel(done.words.desk.certainty, { exact: true });
	await expect(certainty).toBeDisabled();
	await one.keyboard.press("s");
	await expect(one.getByRole("dialog")).toHaveCount(0);
	await expect.poll(() => one.getByText(own.desk.done).count()).toBeGreaterThan(1);
	const theirs = (await wordsOn(two)).agreement;
	await two.getByRole("button", { name: theirs.finish.action }).click();
	await two.getByRole("dialog").getByRole("button", { name: theirs.finish.submit }).click();
	await expect(notice).toHaveCount(0);

	await expect(lead.getByRole("link", { name: words.compare })).toBeVisible();
	await expect(lead.getByRole("table")).toContainText(words.measures.all);
	await axe(lead);
	await lead.getByRole("link", { name: words.compare }).click();
	const rows = lead.locator("[data-row]");
	await expect(rows).toHaveCount(2);
	await lead.getByRole("button", { name: words.screen.takeAll(1) }).click();
	await expect(lead.getByText(words.screen.left(1))).toBeVisible();
	await rows.nth(1).focus();
	await lead.keyboard.press("b");
	const joining = lead.getByRole("dialog");
	await expect(joining).toContainText("Two pilots warned the company in May");
	await joining.getByRole("button", { name: words.screen.form.submit }).click();
	await expect(lead.getByText(words.screen.left(0))).toBeVisible();
	await rows.nth(1).focus();
	await lead.keyboard.press("z");
	await expect(lead.getByText(words.screen.left(1))).toBeVisible();
	await expect(rows.nth(1)).toContainText(words.screen.settled(await nameOf(lead)));
	await rows.nth(1).focus();
	await lead.keyboard.press("1");
	await expect(lead.getByText(words.screen.left(0))).toBeVisible();
	await axe(lead);

	const { annotations } = await readDesk(lead, dossier.articleId);
	expect(annotations.map(({ origin }) => origin.kind)).toEqual(["round", "round"]);
});

async function nameOf(page: Page): Promise<string> {
	return (await (await page.request.get("/api/v1/self")).json()).name;
}
