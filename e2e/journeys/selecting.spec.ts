import type { Locator, Page } from "@playwright/test";
import { type ArticleDesk, deskOn, quotesOf } from "../fixtures/article-desk";
import { makeDossier } from "../fixtures/own-dossier";
import { clickWords, placeOfWords, selectWords } from "../fixtures/select-words";
import { expect, test } from "../fixtures/test";

const text = [
	"The harbour board denies any contract",
	"“We have signed nothing”, said the director on Friday. The minister’s office called the report « a fabrication ». Nobody at Kestrane would comment.",
	"Two members of the board had told the paper that a contract was ready. The director repeated: nothing was signed.",
].join("\n\n");

async function openOwn(page: Page, title: string, words = text): Promise<ArticleDesk> {
	const own = await makeDossier(page, title, words);
	await page.goto(`/articles/${own.articleId}`);
	return deskOn(page);
}

/** The words that the marks of the article have on the server, each mark's pieces joined. */
async function marked(desk: ArticleDesk): Promise<string[]> {
	return (await desk.read()).annotations.map((mark) => quotesOf(mark).join(" … "));
}

function shown(page: Page): Promise<string> {
	return page.evaluate(() => String(document.getSelection()));
}

function handleOf(page: Page, { words }: ArticleDesk, edge: "start" | "end"): Locator {
	return page.getByRole("slider", { name: words.marking.edges[edge] });
}

test("the mouse picks words, sentences and quotations without their marks, and drags boundaries", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "reviewer");
	const desk = await openOwn(page, "Souris");
	const { marking, vocabulary, desk: words } = desk.words;
	const bar = page.getByRole("toolbar", { name: words.selectionBar });

	const office = await placeOfWords(desk.text, "office");
	await page.mouse.dblclick(office.middle.x, office.middle.y);
	expect(await shown(page)).toBe("office");
	await page.keyboard.press("Escape");
	await page.mouse.click(office.middle.x, office.middle.y, { clickCount: 3 });
	expect(await shown(page)).toBe("The minister’s office called the report « a fabrication ».");
	await desk.saving(() => page.keyboard.press("c"));

	// A double click that goes on with the button held takes whole words.
	const [board, any] = [
		await placeOfWords(desk.text, "board"),
		await placeOfWords(desk.text, "any"),
	];
	await page.mouse.move(board.middle.x, board.middle.y);
	await page.mouse.down();
	await page.mouse.up();
	await page.mouse.down({ clickCount: 2 });
	await page.mouse.move(any.middle.x, any.middle.y, { steps: 5 });
	await page.mouse.up({ clickCount: 2 });
	expect(await shown(page)).toBe("board denies any");
	await desk.saving(() => page.keyboard.press("d"));

	await page.keyboard.press("Escape");
	await selectWords(desk.text, "« a fabrication »");
	const keep = bar.getByRole("button", { name: marking.keep("« »") });
	await expect(keep).toHaveAttribute("aria-pressed", "false");
	await axe(page);
	await desk.saving(() => bar.getByRole("button", { name: vocabulary.tag.claim }).click());
	await page.keyboard.press("Escape");
	await selectWords(desk.text, "“We have signed nothing”");
	await bar.getByRole("button", { name: marking.keep("“ ”") }).click();
	await desk.saving(() => page.keyboard.press("."));
	expect((await marked(desk)).sort()).toEqual(
		[
			"The minister’s office called the report « a fabrication ».",
			"board denies any",
			"a fabrication",
			"“We have signed nothing”",
		].sort(),
	);

	const handle = handleOf(page, desk, "end");
	const box = await handle.boundingBox();
	expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
	await axe(page);
	const friday = await placeOfWords(desk.text, "Friday");
	await desk.saving(async () => {
		await handle.hover();
		await page.mouse.down();
		await page.mouse.move(friday.to.x + 1, friday.to.y + 20, { steps: 8 });
		await page.mouse.up();
	});
	expect(await marked(desk)).toContain("“We have signed nothing”, said the director on Friday");
});

test("the keyboard alone goes through the text, selects, tags, moves boundaries and opens what overlaps", async ({
	page,
	signIn,
}) => {
	await signIn(page, "reviewer");
	const desk = await openOwn(page, "Clavier");
	const { press } = page.keyboard;
	const keys = async (...names: string[]) => {
		for (const name of names) await press.call(page.keyboard, name);
	};
	await keys("t", "Control+Home", "Alt+ArrowDown", "Alt+ArrowDown", "Control+ArrowRight");
	await keys("Control+ArrowLeft", "Shift+Alt+ArrowDown");
	expect(await shown(page)).toBe("The minister’s office called the report « a fabrication ».");
	await desk.saving(() => press.call(page.keyboard, "c"));

	// The caret goes through what is marked too, and a mark in a mark is made there.
	await keys("t", "Control+ArrowRight", "ArrowRight", "Shift+Control+ArrowRight");
	expect(await shown(page)).toBe("minister’s");
	await desk.saving(() => press.call(page.keyboard, "a"));
	await keys("Escape", "t", "Control+Home");
	for (let n = 0; n < 3; n += 1) await keys("Alt+ArrowDown");
	await keys("Alt+ArrowUp", "Control+ArrowRight", "ArrowRight", "ArrowRight", "Enter");
	const overlap = page.getByRole("group", { name: desk.words.desk.overlapping(2) });
	await expect(overlap.getByRole("button")).toHaveText([/minister’s/, /called the report/]);
	await expect(overlap.getByRole("button").first()).toBeFocused();
	await keys("ArrowDown", "ArrowDown", "ArrowUp", "Enter");
	await expect(desk.inspector).toContainText("called the report");
	await expect(desk.text).toBeFocused();

	// Many presses are one change of the mark, and one step of undo.
	const before = (await desk.read()).annotations.find((mark) => mark.tag === "claim");
	await desk.saving(() => keys("{", "[", "[", "o", "]", "}"));
	const after = (await desk.read()).annotations.find((mark) => mark.tag === "claim");
	expect(after?.pieces[0]?.quote).toBe("minister’s office called the report « a fabricatio");
	expect(after?.revision).toBe((before?.revision ?? 0) + 1);
	await desk.saving(() => keys("Control+z"));
	expect(await marked(desk)).toContain(
		"The minister’s office called the report « a fabrication ».",
	);

	await keys("Escape", "t", "Home", "Shift+End");
	expect((await shown(page)).length).toBeGreaterThan(20);
	await keys("Control+End", "PageUp", "Control+Home", "Shift+PageDown");
	expect((await shown(page)).length).toBeGreaterThan(40);
	await keys("Enter", "Backspace", "x");
	await expect(desk.text).toContainText("The harbour board denies any contract");
});

test("a finger selects by a long press, tags from the bar and drags a boundary", async ({
	openContext,
	signIn,
	axe,
}) => {
	const context = await openContext({
		...{ hasTouch: true, isMobile: true, locale: "fr-FR" },
		...{ viewport: { width: 360, height: 740 }, reducedMotion: "reduce" },
	});
	const page = await context.newPage();
	await signIn(page, "reviewer");
	const desk = await openOwn(page, "Doigt");
	const { desk: words, vocabulary } = desk.words;
	const friday = await placeOfWords(desk.text, "fabrication");
	await press(page, friday.middle);
	expect((await shown(page)).trim()).toBe("fabrication");
	const bar = page.getByRole("toolbar", { name: words.selectionBar });
	const claim = bar.getByRole("button", { name: vocabulary.tag.claim });
	const box = await claim.boundingBox();
	expect(box?.height).toBeGreaterThanOrEqual(24);
	await axe(page);
	await desk.saving(() => claim.tap());
	expect(await marked(desk)).toEqual(["fabrication"]);

	const handle = handleOf(page, desk, "start");
	await axe(page);
	// The words were brought above the sheet with the open mark; in the middle of the window they would be under it.
	const report = await placeOfWords(desk.text, "report", "nearest");
	const from = await handle.boundingBox();
	await desk.saving(() =>
		drag(
			page,
			{ x: (from?.x ?? 0) + (from?.width ?? 0) / 2, y: (from?.y ?? 0) + (from?.height ?? 0) / 2 },
			{ x: report.from.x, y: report.from.y + 20 },
		),
	);
	expect(await marked(desk)).toEqual(["report « a fabrication"]);
});

interface Spot {
	readonly x: number;
	readonly y: number;
}

/** A finger that stays. */
async function press(page: Page, { x, y }: Spot): Promise<void> {
	const client = await page.context().newCDPSession(page);
	const touchPoints = [{ x, y }];
	await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
	await expect.poll(() => shown(page)).not.toBe("");
	await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** A finger that goes from one spot to another. */
async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
	const client = await page.context().newCDPSession(page);
	const at = (part: number) => [
		{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part },
	];
	await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
	for (const part of [0.25, 0.5, 0.75, 1])
		await client.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(part) });
	await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

test("DI-12: right-to-left and Chinese words are picked whole by a double click", async ({
	page,
	signIn,
}) => {
	await signIn(page, "reviewer");
	const desk = await openOwn(
		page,
		"Écritures",
		"Dépêche\n\nنفت الوزيرة توقيع العقد.\n\n部长否认签署合同。",
	);
	for (const word of ["الوزيرة", "否认"]) {
		await desk.text.scrollIntoViewIfNeeded();
		const { middle } = await placeOfWords(desk.text, word);
		await page.mouse.dblclick(middle.x, middle.y);
		expect(await shown(page)).toBe(word);
		await desk.saving(() => page.keyboard.press("c"));
		await page.keyboard.press("Escape");
	}
	expect((await marked(desk)).sort()).toEqual(["الوزيرة", "否认"].sort());
	await clickWords(desk.text, "الوزيرة");
	await expect(desk.inspector).toContainText("الوزيرة");
});
