import type { Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import type { AnnotationContent } from "@/lib/domain/annotation";
import { readDesk } from "../fixtures/article-desk";
import { makeDossier, type OwnDossier, write } from "../fixtures/own-dossier";
import { selectWords } from "../fixtures/select-words";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

const lines = [
	"The port denies any contract",
	"The contract has been signed, the minister of ports announced on Saturday.",
	"The company denies having signed anything at all. According to two dockers, nothing is ready.",
	"The council meets on Thursday evening. It has decided nothing so far.",
	"Three ships have been waiting off the harbour since Tuesday morning.",
];
const second = [
	lines[0],
	lines[4],
	"The contract has not been signed, the minister of ports announced on Saturday.",
	lines[2],
].join("\n\n");

/** Marks words of an article through the API, as an approved mark where another member is given. */
async function mark(page: Page, { articleId, versionId }: OwnDossier, quote: string, by?: Page) {
	const id = uuidv7();
	const start = lines.join("\n\n").indexOf(quote);
	const content: AnnotationContent = {
		...{ tag: "claim", speakerIds: [], certainty: "unspecified" },
		...{ quoteType: null, checkWorthiness: null, note: null },
		pieces: [{ role: "body", start, end: start + quote.length, quote }],
	};
	await write(page, "PUT", `/annotations/${id}`, {
		...{ revision: null, articleId, versionId, ...content },
	});
	if (by !== undefined)
		await write(by, "PUT", `/decisions/${uuidv7()}`, {
			...{ kind: "annotation", subjectId: id, revision: 1 },
			...{ outcome: "approved", reason: null, words: "" },
		});
	return id;
}

test("DI-13: a published text changes: what becomes of each mark is seen before it is saved, and settled", async ({
	page,
	openAs,
	signIn,
	axe,
}) => {
	const other = await openAs("admin");
	await signIn(page, "reviewer");
	await page.goto("/");
	await other.goto("/");
	const article = await makeDossier(page, "Port", lines.join("\n\n"), [other]);
	const kept = await mark(page, article, "The company denies having signed anything", other);
	const moved = await mark(page, article, "Three ships have been waiting", other);
	const changed = await mark(page, article, "The contract has been signed", other);
	const lost = await mark(page, article, "It has decided nothing so far", other);

	await page.goto(`/articles/${article.articleId}`);
	const { versions, imports } = await wordsOn(page);
	await page.getByRole("link", { name: versions.desk.switchLabel(1) }).click();
	await page.getByRole("link", { name: versions.start }).click();
	await page.getByLabel(imports.paste.label).fill(lines.join("\n\n"));
	await page.getByRole("button", { name: imports.paste.submit }).click();
	await expect(page.getByText(versions.make.unchanged)).toBeVisible();
	await page.getByRole("button", { name: versions.make.again }).click();
	await page.getByLabel(imports.paste.label).fill(second);
	await page.getByRole("button", { name: imports.paste.submit }).click();
	for (const fate of ["kept", "moved", "changed", "lost"] as const)
		await expect(page.getByText(versions.count[fate](1))).toBeVisible();
	await expect(page.locator(`#m-${changed} ins`)).toContainText("not");
	await axe(page);
	await page.getByRole("button", { name: versions.make.save(2) }).click();

	await expect(page.getByRole("heading", { name: versions.fates.title(2) })).toBeVisible();
	await expect(page.getByText(versions.fates.toSettle(2))).toBeVisible();
	const states = async () => {
		const { annotations } = await readDesk(page, article.articleId);
		return new Map(annotations.map(({ id, state, stale }) => [id, `${state} ${stale}`]));
	};
	expect(await states()).toEqual(
		new Map([
			[moved, "approved false"],
			[changed, "proposed true"],
			[kept, "approved false"],
		]),
	);
	// By keys: to the first mark, and confirm it.
	await page.locator("body").press("j");
	await expect(page.locator(`#m-${changed}`)).toBeFocused();
	await page.keyboard.press("y");
	await expect(page.getByText(versions.fates.toSettle(1))).toBeVisible();
	expect((await states()).get(changed)).toBe("proposed false");

	await page.locator(`#m-${lost}`).getByText(versions.fates.context).click();
	await expect(page.locator(`#m-${lost}`)).toContainText("The council meets on Thursday evening.");
	await page.getByRole("button", { name: versions.fates.placeAgain }).click();
	await selectWords(page.getByRole("textbox", { name: versions.place.text }), "nothing is ready");
	await axe(page);
	await page.getByRole("button", { name: versions.place.here }).click();
	await expect(page.getByText(versions.fates.toSettle(0))).toBeVisible();
	expect((await states()).get(lost)).toBe("proposed false");
	// And taken back.
	const { everywhere } = await wordsOn(page);
	await page.getByRole("button", { name: everywhere.undo }).last().click();
	await expect(page.getByText(versions.fates.toSettle(1))).toBeVisible();
	expect((await states()).has(lost)).toBe(false);
	await page.getByRole("button", { name: versions.fates.giveUp }).click();
	await expect(page.getByText(versions.fates.toSettle(0))).toBeVisible();

	// The old text stays, with its marks; both beside each other.
	await page.goto(`/articles/${article.articleId}/versions/1`);
	await expect(page.getByText(versions.old.notice(1, 2))).toBeVisible();
	await expect(page.locator("article mark").first()).toBeVisible();
	await axe(page);
	await page.getByRole("link", { name: versions.compareLabel(1, 2) }).click();
	await expect(page.locator("ins").filter({ hasText: "not" })).toBeVisible();
	await expect(page.locator("del").filter({ hasText: "council" })).toBeVisible();
	await axe(page);
});

test("DI-13, DI-14: a text is corrected by hand, and whoever has it open is told and loses nothing", async ({
	page,
	openAs,
	signIn,
	axe,
}) => {
	const twice = "It is over. Nothing is signed. Nothing is signed. They leave.";
	const other = await openAs("admin");
	await signIn(page, "reviewer");
	await page.goto("/");
	await other.goto("/");
	const article = await makeDossier(page, "Twice", `A title\n\n${twice}`, [other]);
	const at = `A title\n\n${twice}`.lastIndexOf("Nothing is signed");
	const quote = "Nothing is signed";
	const piece = { role: "body", start: at, end: at + quote.length, quote };
	const id = uuidv7();
	const { articleId, versionId } = article;
	await write(page, "PUT", `/annotations/${id}`, {
		...{ revision: null, articleId, versionId, tag: "denial", pieces: [piece], speakerIds: [] },
		...{ certainty: "unspecified", quoteType: null, checkWorthiness: null, note: null },
	});
	await other.goto(`/articles/${articleId}`);
	const { versions } = await wordsOn(other);
	await expect(other.getByRole("textbox", { name: /Twice/ })).toBeVisible();

	await page.goto(`/articles/${articleId}/versions/new`);
	const words = (await wordsOn(page)).versions;
	await page.getByRole("button", { name: words.make.correct }).click();
	const text = page.getByRole("textbox", { name: words.make.correctLabel });
	await selectWords(text, "Nothing is signed. ");
	await page.keyboard.press("Delete");
	await axe(page);
	await page.getByRole("button", { name: words.make.preview }).click();
	await expect(page.getByText(words.count.kept(1))).toBeVisible();
	await page.getByRole("button", { name: words.make.save(2) }).click();
	await expect(page.getByText(words.fates.nothing)).toBeVisible();

	await expect(other.getByText(versions.desk.outdated)).toBeVisible();
	await selectWords(other.getByRole("textbox", { name: /Twice/ }), "They leave");
	await other.keyboard.press("c");
	await other.getByRole("button", { name: versions.desk.reload }).click();
	await expect(other.getByRole("link", { name: versions.desk.switchLabel(2) })).toBeVisible();
	await expect
		.poll(async () =>
			(await readDesk(other, articleId)).annotations.map(({ pieces }) => pieces[0]?.quote),
		)
		.toEqual([quote, "They leave"]);
});
