import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import type { Language } from "@/lib/domain/languages";
import type { PassageView } from "@/lib/domain/link";
import { queryAsApplication } from "../fixtures/database";
import { type MemberKey, readDemo } from "../fixtures/demo";
import { addArticle, makeDossier, write } from "../fixtures/own-dossier";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

const members = { fr: "reviewer", en: "admin" } as const satisfies Record<Language, MemberKey>;

let root = "";

test.beforeAll(async () => {
	const [row] = await queryAsApplication(
		readDemo(),
		`SELECT "dossierId" FROM "Article" WHERE "title" LIKE 'Who said what, and when%'`,
		[],
	);
	root = `/dossiers/${row?.dossierId}`;
});

/** Chooses one of several in sight: the label is what is pressed. */
const choose = (page: Page, words: string) =>
	page.getByRole("main").locator("label").filter({ hasText: words }).click();

/** Draws over a strip by mouse, from one share of its width to another. */
async function drawPeriod(page: Page, strip: Locator, from: number, to: number): Promise<void> {
	const { x, y, width, height } = (await strip.boundingBox()) ?? {
		x: 0,
		y: 0,
		width: 0,
		height: 0,
	};
	await page.mouse.move(x + width * from, y + height / 2);
	await page.mouse.down();
	await page.mouse.move(x + width * to, y + height / 2, { steps: 5 });
	await page.mouse.up();
}

/** Saves the picture as a file and gives its bytes. */
async function save(
	page: Page,
	action: string,
	kind: string,
): Promise<{ name: string; bytes: Buffer }> {
	await page.getByRole("button", { name: action }).click();
	const [file] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("menuitem", { name: kind }).click(),
	]);
	return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

for (const language of ["fr", "en"] as const) {
	test(`a member looks through the timeline by mouse and by keyboard, in ${language}`, async ({
		page,
		signIn,
		axe,
	}) => {
		await signIn(page, members[language]);
		await page.goto(root);
		const { map, vocabulary, dossiers } = await wordsOn(page);
		await page.getByRole("link", { name: dossiers.tabs.map }).click();
		const timeline = page.getByRole("region", { name: map.timeline.label });
		const dot = timeline.getByRole("link");
		await expect(dot).toHaveAttribute("href", /\/articles\/[0-9a-f-]+#a=[0-9a-f-]+$/);
		await axe(page);

		// By keyboard from one passage to another, each said with its source.
		await dot.focus();
		const first = await dot.getAttribute("href");
		await page.keyboard.press("ArrowRight");
		await expect(dot).not.toHaveAttribute("href", first ?? "");
		await expect(dot).toBeFocused();
		const said = (await dot.getAttribute("aria-label")) ?? "";
		expect(Object.values(vocabulary.tag).some((tag) => said.startsWith(tag))).toBe(true);
		await page.keyboard.press("ArrowLeft");
		await expect(dot).toHaveAttribute("href", first ?? "");

		// A filter is in the address, and what it leaves is counted.
		await page.getByLabel(map.filters.tag, { exact: true }).selectOption("denial");
		await expect(page).toHaveURL(/tag=denial/);
		await expect(dot).toHaveAttribute("aria-label", new RegExp(`^${vocabulary.tag.denial}`));
		const status = page.getByRole("main").getByRole("status");
		const denials = await status.textContent();

		// A period drawn over the strip, and one of its edges moved by keys.
		const strip = page.getByRole("group", { name: map.period.label });
		const edge = page.getByRole("slider", { name: map.period.start });
		await edge.focus();
		for (let n = 0; n < 12; n += 1) await page.keyboard.press("ArrowRight");
		await expect(page).toHaveURL(/from=/);
		const moved = await edge.getAttribute("aria-valuetext");
		await page.reload();
		await expect(edge).toHaveAttribute("aria-valuetext", moved ?? "");
		await strip.getByRole("button", { name: map.period.all }).click();
		await expect(page).not.toHaveURL(/from=/);
		await drawPeriod(page, edge.locator(".."), 0.3, 0.6);
		await expect(page).toHaveURL(/from=.+to=/);
		const last = page.getByRole("slider", { name: map.period.end });
		expect(Math.abs(Number(await edge.getAttribute("aria-valuenow")) - 30)).toBeLessThan(3);
		expect(Math.abs(Number(await last.getAttribute("aria-valuenow")) - 60)).toBeLessThan(3);
		await strip.getByRole("button", { name: map.period.all }).click();

		// The table says the same.
		await choose(page, map.form.table);
		const table = page.getByRole("table", { name: map.table.timeline });
		await expect(table.getByRole("row")).toHaveCount(Number.parseInt(denials ?? "0", 10) + 1);
		await axe(page);
		await page.getByRole("button", { name: map.filters.clear }).click();
		await choose(page, map.form.picture);

		// By mouse: where the keyboard's passage stands, a press opens it.
		await dot.focus();
		const href = (await dot.getAttribute("href")) ?? "";
		const box = await dot.boundingBox();
		await page.mouse.click((box?.x ?? 0) + 12, (box?.y ?? 0) + 12);
		await expect(page).toHaveURL(new RegExp(`${href}$`));
		await page.goBack();
		await dot.focus();
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(new RegExp(`${href}$`));
	});
}

test("the pictures are saved as SVG and PNG, and the graph is walked through", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "reviewer");
	await page.goto(`${root}/map`);
	const { map } = await wordsOn(page);
	const dots = page.getByRole("region", { name: map.timeline.label });
	await expect(dots.getByRole("link")).toBeVisible();
	const svg = await save(page, map.save.action, map.save.svg);
	expect(svg.name).toMatch(/\.svg$/);
	const problem = await page.evaluate((words) => {
		const read = new DOMParser().parseFromString(
			// A document that a page makes obeys the page’s policy, which refuses styles; a file does not.
			words.replace(/<style>[^<]*<\/style>/, ""),
			"image/svg+xml",
		);
		return [
			read.querySelector("parsererror")?.textContent ?? null,
			read.documentElement.namespaceURI,
			read.querySelectorAll("script, foreignObject, [href], image").length,
			/var\(|https?:\/\/(?!www\.w3\.org)/.test(words),
			words.includes("@font-face"),
		];
	}, svg.bytes.toString("utf8"));
	expect(problem).toEqual([null, "http://www.w3.org/2000/svg", 0, false, true]);
	const png = await save(page, map.save.action, map.save.png);
	expect(png.name).toMatch(/\.png$/);
	expect([...png.bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
	// Something is drawn: one colour alone would be packed into next to nothing.
	expect(png.bytes.length).toBeGreaterThan(20_000);
	const width = Number(/width="(\d+)"/.exec(svg.bytes.toString("utf8"))?.[1]);
	expect(png.bytes.readUInt32BE(16)).toBe(width * 2);

	await choose(page, map.view.graph);
	const graph = page.getByRole("region", { name: map.graph.articles });
	const node = graph.locator('a[tabindex="0"]');
	await expect(node).toHaveCount(1);
	await node.focus();
	const first = await node.getAttribute("href");
	await page.keyboard.press("ArrowRight");
	await expect(node).not.toHaveAttribute("href", first ?? "");
	await expect(node).toBeFocused();
	await axe(page);
	const drawn = await save(page, map.save.action, map.save.svg);
	expect(drawn.bytes.toString("utf8")).toMatch(/<text[^>]*>.* × \d+<\/text>/);
	await choose(page, map.form.table);
	await expect(page.getByRole("table", { name: map.table.graph }).getByRole("row")).not.toHaveCount(
		1,
	);
	await choose(page, map.nodes.statements);
	await choose(page, map.form.picture);
	await expect(
		page.getByRole("region", { name: map.graph.statements }).getByRole("link").first(),
	).toHaveAttribute("href", /\/statements\/[0-9a-f-]+$/);
});

test("an open question is closed by its action and is gone from the list, on a narrow screen too", async ({
	page,
	signIn,
	axe,
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await signIn(page, "reviewer");
	await page.goto("/");
	const { questions, map, dossiers, desk, linking } = await wordsOn(page);
	const text = "Le quai\n\nSelon deux sources portuaires, rien n’est prêt. La mairie dément.";
	const { id, articleId, versionId } = await makeDossier(page, "Questions du quai", text);
	const mark = (words: string, tag: string) => {
		const start = text.indexOf(words);
		const pieces = [{ role: "body", start, end: start + words.length, quote: words }];
		const rest = { certainty: "unspecified", quoteType: null, checkWorthiness: null, note: null };
		const place = { revision: null, articleId, versionId, tag, pieces, speakerIds: [] };
		return write(page, "PUT", `/annotations/${uuidv7()}`, { ...place, ...rest });
	};
	await mark("Selon deux sources portuaires", "attribution");
	await mark("La mairie dément", "denial");
	await addArticle(page, id, "Le môle", "Le môle\n\nLa mairie promet un quai neuf. Il pleut.");
	await page.goto(`/dossiers/${id}/open-questions`);
	const tab = page.getByRole("link", { name: dossiers.tabs.questions });
	await expect(tab).toContainText("2");
	const ask = questions.kind.speakerless;
	await expect(page.getByRole("heading", { level: 3 })).toHaveText([
		questions.kind.unanswered.title,
		ask.title,
	]);
	await axe(page);

	await page.getByRole("button", { name: ask.action }).click();
	const dialog = page.getByRole("dialog", { name: questions.speaker.title });
	await dialog.getByRole("button", { name: questions.speaker.submit }).click();
	await expect(dialog.getByText(questions.speaker.needed)).toBeVisible();
	await dialog.getByRole("textbox", { name: questions.speaker.other }).fill("Deux dockers");
	await dialog.getByRole("button", { name: questions.speaker.submit }).click();
	await expect(dialog).toBeHidden();
	await expect(page.getByRole("heading", { level: 3 })).toHaveText([
		questions.kind.unanswered.title,
	]);
	await expect(tab).toContainText("1");

	await page.goto(`/dossiers/${id}/map`);
	const dot = page.getByRole("region", { name: map.timeline.label }).getByRole("link");
	await expect(dot).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	await axe(page);
	await page.goto(`/dossiers/${id}/open-questions?kind=unanswered`);
	await page.getByRole("link", { name: questions.kind.unanswered.action }).click();
	// The desk opens with the denial selected and the picker of its other end open, once.
	await expect(page.getByRole("dialog", { name: desk.linkDialog.title })).toBeVisible();
	await expect(page).toHaveURL(new RegExp(`/articles/${articleId}#a=[0-9a-f-]+$`));

	// An article chosen there opens beside, its similar words selected: a key marks them on the way to the link.
	await page.setViewportSize({ width: 1280, height: 800 });
	const choice = page.getByRole("option").filter({ hasText: "Le môle" });
	await choice.first().click();
	await expect(page.getByRole("toolbar", { name: linking.compare.markWords })).toBeVisible();
	await page.keyboard.press("c");
	const passages = async () => {
		const { list } = await (
			await page.request.get(`/api/v1/dossiers/${id}/passages?limit=50`)
		).json();
		return list.map(({ tag, quotes }: PassageView) => `${tag}: ${quotes.join()}`);
	};
	await expect.poll(passages).toContain("claim: La mairie promet un quai neuf.");
});
