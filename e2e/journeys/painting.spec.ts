import type { Locator, Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import type { Tag } from "@/lib/domain/tags";
import { generateArticle } from "@/lib/testing/generated-article";
import { plantMarks, withDatabaseOf } from "@/lib/testing/plant-marks";
import { deskOn, readDesk } from "../fixtures/article-desk";
import { readDemo } from "../fixtures/demo";
import { makeDossier, type OwnDossier, write } from "../fixtures/own-dossier";
import { paintedOver } from "../fixtures/painted-over";
import { clickWords } from "../fixtures/select-words";
import { expect, test } from "../fixtures/test";

const sentence =
	"The port denied having signed a contract, the minister said, while two sources spoke of a letter.";

/** Marks that lie four deep over some words, cross each other and go over a paragraph break. */
const overlapping: readonly (readonly [Tag, string, string])[] = [
	["claim", "The port denied", "a letter."],
	["denial", "denied having", "two sources"],
	["attribution", "signed a contract", "sources spoke"],
	["claim", "the minister said", "while two"],
	["denial", "of a letter", "Nobody"],
];

async function tag(page: Page, own: OwnDossier, kind: Tag, from: string, to: string) {
	const { version } = await readDesk(page, own.articleId);
	const start = version.text.indexOf(from);
	const end = version.text.indexOf(to, start) + to.length;
	const piece = { role: "body", start, end, quote: version.text.slice(start, end) };
	await write(page, "PUT", `/annotations/${uuidv7()}`, {
		...{ revision: null, articleId: own.articleId, versionId: own.versionId, tag: kind },
		...{ pieces: [piece], speakerIds: [], certainty: "unspecified", quoteType: null },
		...{ checkWorthiness: null, note: null },
	});
}

async function makeOverlapping(page: Page): Promise<OwnDossier> {
	const own = await makeDossier(page, "Overlaps", `The port\n\n${sentence}\n\nNobody replied.`);
	for (const [kind, from, to] of overlapping) await tag(page, own, kind, from, to);
	return own;
}

/** What the marks of a desk ask to be painted over each character of its blocks. */
async function wantedOver(page: Page, articleId: string): Promise<string[][]> {
	const { version, annotations } = await readDesk(page, articleId);
	const pieces = annotations
		.flatMap(({ tag: kind, pieces: [piece] }) => (piece ? [{ kind, ...piece }] : []))
		.sort((a, b) => a.start - b.start || b.end - a.end);
	return version.blocks.flatMap(({ start, end }) =>
		Array.from({ length: end - start }, (_, n) => {
			const over = pieces.filter((one) => one.start <= start + n && start + n < one.end);
			const top = over.at(-1);
			if (top === undefined) return [];
			const depths = ["depth-2", "depth-3", "depth-4"].slice(0, over.length - 1);
			const lines = new Set(over.map(({ kind }) => `line-${kind}`));
			return [`tint-${top.kind}`, ...depths, ...lines].sort();
		}),
	);
}

test("overlaps to depth four are painted over exactly the characters of their marks", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "reviewer");
	const own = await makeOverlapping(page);
	await page.goto(`/articles/${own.articleId}`);
	const { text } = await deskOn(page);
	const wanted = await wantedOver(page, own.articleId);
	expect(
		Math.max(...wanted.map((names) => names.filter((name) => /depth/.test(name)).length)),
	).toBe(3);
	await expect.poll(() => paintedOver(text)).toEqual(wanted);
	await axe(page);
});

test("the text is there with its marks before any script runs", async ({
	page,
	signIn,
	browser,
}) => {
	await signIn(page, "reviewer");
	const own = await makeOverlapping(page);
	const context = await browser.newContext({
		...{ javaScriptEnabled: false, baseURL: readDemo().url },
		storageState: await page.context().storageState(),
	});
	const still = await context.newPage();
	await still.goto(`/articles/${own.articleId}`);
	const first = still.locator("article [data-block=paragraph]").first();
	await expect(first).toHaveText(sentence);
	const marks = await first
		.locator("mark")
		.evaluateAll((all) =>
			all.map((mark) => [
				mark.textContent,
				mark.getAttribute("data-tags"),
				mark.getAttribute("data-mark"),
			]),
		);
	expect(marks[0]).toEqual(["The port ", "claim", "1"]);
	expect(marks.map(([words]) => words).join("")).toBe(sentence);
	expect(marks.find(([words]) => words?.startsWith("the minister"))?.[2]).toBe("4");
	await context.close();
});

test("a browser without highlights has the same marks as elements", async ({ page, signIn }) => {
	await signIn(page, "reviewer");
	const own = await makeOverlapping(page);
	await page.addInitScript(() => Reflect.deleteProperty(CSS, "highlights"));
	await page.addInitScript(() => Reflect.deleteProperty(Object.getPrototypeOf(CSS), "highlights"));
	await page.goto(`/articles/${own.articleId}`);
	const { text } = await deskOn(page);
	await expect(text.locator("mark")).not.toHaveCount(0);
	const words = await text
		.locator("[data-block=paragraph]")
		.first()
		.locator("mark")
		.allTextContents();
	expect(words.join("")).toBe(sentence);
	await clickWords(text, "the minister said");
	await expect(
		page.getByRole("group").filter({ hasText: "the minister said" }).first(),
	).toBeVisible();
});

test("a thousand marks: only what is near is drawn, no card covers another, and the strip leads there", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "reviewer");
	const made = generateArticle(6000, 1000, 3);
	const own = await makeDossier(page, "A thousand marks", made.text);
	const self = await (await page.request.get("/api/v1/self")).json();
	const { id: dossierId, articleId, versionId } = own;
	const place = { dossierId, articleId, versionId, authorId: String(self.id) };
	await withDatabaseOf(readDemo().dataDir, (database) => plantMarks(database, place, made));
	await page.goto(`/articles/${articleId}`);
	const { text, margin, words } = await deskOn(page);
	const cards = margin.locator("[data-card]");
	await expect(margin.getByRole("heading", { name: words.desk.marksCount(1000) })).toBeVisible();
	await expect.poll(() => cards.count()).toBeLessThan(150);
	const painted = async () => (await paintedOver(text)).filter(({ length }) => length > 0).length;
	await expect.poll(painted).toBeGreaterThan(500);
	expect(await painted()).toBeLessThan(made.text.length / 3);

	const overview = page.locator("[data-overview]");
	const box = await overview.boundingBox();
	if (box === null) throw new Error("the strip is not drawn");
	await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.2);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.7, { steps: 5 });
	await page.mouse.up();
	const middle = () =>
		page.evaluate(() => {
			const sheet = document.querySelector(".ProseMirror")?.getBoundingClientRect();
			return sheet === undefined ? 0 : (window.innerHeight / 2 - sheet.top) / sheet.height;
		});
	await expect.poll(middle).toBeGreaterThan(0.6);
	expect(await middle()).toBeLessThan(0.8);
	await expect.poll(() => coveredOf(page)).toBe(0);
	await expect.poll(() => unpaintedInSight(page)).toBe(0);

	const card = margin.locator(`[data-card="${await gatheredInSight(page)}"]`);
	const gathered = card.getByRole("button", { name: /^\+ \d+/ });
	await gathered.click();
	await expect(gathered).toHaveAttribute("aria-expanded", "true");
	await expect.poll(() => coveredOf(page)).toBe(0);
	await axe(page);
	await card.locator("ul button").first().click();
	await expect(page).toHaveURL(/#a=/);
	await expect(text.locator("[data-selected]")).not.toHaveCount(0);
});

/** The first line of gathered marks in the middle of the window. */
function gatheredInSight(page: Page): Promise<string> {
	return page.evaluate(() => {
		const found = [...document.querySelectorAll<HTMLElement>("[data-card]")].find((card) => {
			const { top, bottom } = card.getBoundingClientRect();
			return (
				top > 100 &&
				bottom < 500 &&
				card.querySelector("button[aria-expanded]")?.textContent?.includes("+ ")
			);
		});
		return found?.dataset.card ?? "";
	});
}

/** How many cards of the margin cover the one after them. */
function coveredOf(page: Page): Promise<number> {
	return page.evaluate(() => {
		const boxes = [...document.querySelectorAll("[data-card]")]
			.map((card) => card.getBoundingClientRect())
			.sort((a, b) => a.top - b.top);
		return boxes.filter((box, n) => box.bottom > (boxes[n + 1]?.top ?? Infinity) + 0.5).length;
	});
}

/** How many blocks in sight have nothing painted. */
function unpaintedInSight(page: Page): Promise<number> {
	return page.evaluate(() => {
		const painted = new Set<Element | null>();
		for (const highlight of CSS.highlights.values()) {
			for (const { startContainer } of highlight) {
				painted.add(startContainer.parentElement?.closest("[data-block]") ?? null);
			}
		}
		return [...document.querySelectorAll(".ProseMirror > [data-block=paragraph]")].filter(
			(block) => {
				const { top, bottom } = block.getBoundingClientRect();
				return bottom > 0 && top < window.innerHeight && !painted.has(block);
			},
		).length;
	});
}

const scripts = {
	arabic: {
		direction: "rtl",
		text: "الميناء ينفي توقيع العقد\n\nقالت الوزيرة يوم الاثنين إن الميناء لم يوقع أي عقد مع الشركة وأضافت أن المفاوضات جارية.",
		marks: [
			["attribution", "قالت الوزيرة", "جارية"],
			["denial", "الميناء لم يوقع", "الشركة"],
		],
		inner: "لم يوقع",
	},
	japanese: {
		direction: "ltr",
		text: "港は契約を否定\n\n大臣は月曜日、港は会社といかなる契約も結んでいないと述べ、交渉は続いていると付け加えた。",
		marks: [
			["attribution", "大臣は月曜日", "付け加えた"],
			["denial", "港は会社", "結んでいない"],
		],
		inner: "いかなる契約",
	},
} as const;

for (const [name, script] of Object.entries(scripts)) {
	test(`DI-12: an article in ${name} runs in its direction, is painted and is hit where its words are`, async ({
		page,
		signIn,
	}) => {
		await signIn(page, "reviewer");
		const own = await makeDossier(page, name, script.text);
		for (const [kind, from, to] of script.marks) await tag(page, own, kind, from, to);
		await page.goto(`/articles/${own.articleId}`);
		const { text, words } = await deskOn(page);
		const block = text.locator("[data-block=paragraph]").first();
		expect(await block.evaluate((element) => getComputedStyle(element).direction)).toBe(
			script.direction,
		);
		const wanted = await wantedOver(page, own.articleId);
		await expect.poll(() => paintedOver(text)).toEqual(wanted);
		await clickWords(text, script.inner);
		const list = page.getByRole("group", { name: words.desk.overlapping(2) });
		await expect(list.getByRole("button").first()).toContainText(script.inner);
	});
}

test("paper gets the whole text with numbered marks and their notes; forced colours keep tags apart", async ({
	page,
	signIn,
}) => {
	await signIn(page, "reviewer");
	const own = await makeOverlapping(page);
	await page.goto(`/articles/${own.articleId}`);
	const { text, margin } = await deskOn(page);
	await page.emulateMedia({ forcedColors: "active" });
	const lines = await page.evaluate(() => {
		const root = document.querySelector(".ProseMirror > [data-block]") ?? document.body;
		return ["line-claim", "line-denial", "line-attribution"].map(
			(name) => getComputedStyle(root, `::highlight(${name})`).textDecorationStyle,
		);
	});
	expect(lines).toEqual(["solid", "wavy", "dotted"]);
	// The system's colour of what is selected would cover all marks alike.
	const marked = text.locator("[data-block=paragraph]").first();
	expect(await inkOf(page, marked)).toBeLessThan(0.35);
	await page.emulateMedia({ forcedColors: "none" });
	await page.keyboard.press("j");
	await page.emulateMedia({ media: "print" });
	// Each behind its last words, so that what is nested ends first.
	await expect(text.locator("sup")).toHaveText(["4", "2", "3", "1", "5"]);
	await expect(margin.getByRole("listitem")).toHaveText([/^1/, /^2/, /^3/, /^4/, /^5/]);
	await expect(margin.getByRole("button", { expanded: false })).toHaveCount(5);
	await expect(page.getByRole("slider")).toHaveCount(0);
	await expect(page.getByRole("banner")).toBeHidden();
	await expect(page.locator("[data-overview]")).toBeHidden();
	await page.emulateMedia({ media: "screen" });
	await expect(text.locator("sup")).toHaveCount(0);
});

/** How much of an element's picture is darker than half: words and lines, not what lies behind them. */
async function inkOf(page: Page, element: Locator): Promise<number> {
	const picture = (await element.screenshot()).toString("base64");
	return page.evaluate(async (png) => {
		const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
		const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
		const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
		if (context === null) throw new Error("no canvas");
		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(0, 0, image.width, image.height);
		let dark = 0;
		for (let at = 0; at < data.length; at += 4) {
			if ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) < 384) dark += 1;
		}
		return dark / (data.length / 4);
	}, picture);
}
