import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { APIResponse, Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { readPdf } from "@/lib/testing/read-pdf";
import { originOf } from "../fixtures/own-dossier";
import { expect, test } from "../fixtures/test";

const breakout = `</script><script>document.title = "ran"</script><!--`;
const vectors = [
	breakout,
	`<img src="x" onerror="document.title = 'ran'">`,
	`<svg onload="document.title = 'ran'"></svg>`,
	`"><iframe srcdoc="<script>parent.document.title = 'ran'</script>"></iframe>`,
	`<style>@import "https://elsewhere.example/x.css";</style>`,
	`<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">`,
	"{{constructor.constructor('document.title=1')()}}\u2028",
] as const;
const title = `Hostile ${breakout}`;
const text = [title, ...vectors.map((vector) => `Said the harbour: ${vector} and left.`)].join(
	"\n\n",
);

test("IN-08, IN-09: a hostile article is words on the screen and in the exported file", async ({
	page,
	signIn,
	axe,
}, testInfo) => {
	await signIn(page, "reviewer");
	const articleId = await plant(page);
	await page.goto(`/articles/${articleId}`);
	await expect(page.getByRole("textbox").first()).toContainText(vectors[1]);
	await expect(page).toHaveTitle(/^Hostile <\/script>/);

	const answer = await page.request.get(
		`/api/v1/articles/${articleId}/export?format=html&marks=all`,
	);
	expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename=/);
	expect(answer.headers()["content-disposition"]).not.toMatch(/[\r\n\u2028<]/);
	const path = testInfo.outputPath("exported.html");
	await writeFile(path, await answer.body());

	const asked: string[] = [];
	const file = await page.context().newPage();
	file.on("request", (request) => asked.push(request.url()));
	file.on("dialog", (dialog) => asked.push(dialog.message()));
	await file.goto(pathToFileURL(path).href);
	await expect(file.getByRole("heading", { level: 1 }).first()).toContainText("Hostile");
	for (const vector of vectors) {
		await expect(file.locator("main, body").first()).toContainText(vector.trim());
	}
	await expect(file).not.toHaveTitle("ran");
	expect(asked).toEqual([pathToFileURL(path).href]);
	await expect(file.locator("script, iframe, img, svg, [onload], [onerror]")).toHaveCount(0);
	await expect(file.locator('a[href^="javascript:" i]')).toHaveCount(0);
	await expect(file.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute(
		"content",
		/^default-src 'none'; style-src 'unsafe-inline'/,
	);
	await axe(file);

	const jsonld = await page.request.get(
		`/api/v1/articles/${articleId}/export?format=jsonld&marks=all`,
	);
	expect(await jsonld.text()).not.toContain("</script");
	expect(JSON.stringify(await jsonld.json())).toContain(JSON.stringify(title).slice(1, -1));
});

test("every exported page of the demo is whole with no script and no network, on the screen and on paper", async ({
	page,
	signIn,
	browser,
}, testInfo) => {
	await signIn(page, "reviewer");
	const { list: dossiers } = await (await page.request.get("/api/v1/dossiers")).json();
	const dossierId = dossiers.find(({ title }: { title: string }) => title.includes("Kestrane")).id;
	const answer = await page.request.get(`/api/v1/dossiers/${dossierId}/articles`);
	const { list: articles } = await answer.json();
	const cut = await browser.newContext({ javaScriptEnabled: false, offline: true });
	let all = 0;
	for (const [n, { id }] of articles.entries()) {
		const exported = await page.request.get(`/api/v1/articles/${id}/export?format=html&marks=all`);
		const path = testInfo.outputPath(`exported-${n}.html`);
		await writeFile(path, await exported.body());
		const file = await cut.newPage();
		await file.goto(pathToFileURL(path).href);
		const notes = await file.locator('[id^="note-"]').count();
		all += notes;
		for (const ref of await file.locator("a[href^='#note-']").all())
			await expect(file.locator(String(await ref.getAttribute("href")))).toHaveCount(1);
		const { pages } = await readPdf(await file.pdf());
		const words = (text: string) => text.replace(/\s/g, "");
		const quotes = await file.locator('[id^="note-"] > blockquote').allInnerTexts();
		expect(quotes).toHaveLength(notes);
		for (const quote of quotes.slice(0, 3)) expect(words(pages.join(""))).toContain(words(quote));
		await file.close();
	}
	expect(all).toBeGreaterThan(100);
	await cut.close();
});

test("a note may not lead to a script", async ({ page, signIn }) => {
	await signIn(page, "reviewer");
	const articleId = await plant(page);
	const { version } = await (await page.request.get(`/api/v1/articles/${articleId}/desk`)).json();
	const answer = await put(page, `/annotations/${uuidv7()}`, {
		...markOf(articleId, version, "Said the harbour"),
		note: noteOf("javascript:document.title='ran'"),
	});
	expect(answer.status()).toBe(400);
});

/** A dossier with the hostile article, a mark over hostile words and a note of them; gives the article. */
async function plant(page: Page): Promise<string> {
	const [dossierId, articleId, versionId] = [uuidv7(), uuidv7(), uuidv7()];
	await done(put(page, `/dossiers/${dossierId}`, { revision: null, title, summary: breakout }));
	const draft = await page.request.post(
		`/api/v1/dossiers/${dossierId}/drafts?fileName=hostile.txt`,
		{
			headers: { ...originOf(page), "content-type": "application/octet-stream" },
			data: Buffer.from(text),
		},
	);
	const { original } = await draft.json();
	const article = {
		dossierId,
		versionId,
		original,
		title,
		outlet: breakout,
		author: breakout,
		published: null,
		address: `https://outlet.example/?q=${encodeURIComponent(breakout)}`,
		language: "en",
		credits: [],
	};
	await done(put(page, `/articles/${articleId}`, article));
	const { version } = await (await page.request.get(`/api/v1/articles/${articleId}/desk`)).json();
	const mark = { ...markOf(articleId, version, breakout), note: noteOf("https://outlet.example/") };
	await done(put(page, `/annotations/${uuidv7()}`, mark));
	return articleId;
}

function markOf(articleId: string, version: { id: string; text: string }, quote: string) {
	const start = version.text.indexOf(quote);
	return {
		revision: null,
		articleId,
		versionId: version.id,
		tag: "claim",
		pieces: [{ role: "body", start, end: start + quote.length, quote }],
		speakerIds: [],
		certainty: "unspecified",
		quoteType: null,
		checkWorthiness: null,
	};
}

function noteOf(href: string) {
	const link = { type: "link", attrs: { href } };
	const words = { type: "text", text: vectors.join(" "), marks: [link] };
	return { v: 1, doc: { type: "doc", content: [{ type: "paragraph", content: [words] }] } };
}

function put(page: Page, path: string, body: object): Promise<APIResponse> {
	return page.request.put(`/api/v1${path}`, {
		headers: originOf(page),
		data: { opId: uuidv7(), ...body },
	});
}

async function done(answer: Promise<APIResponse>): Promise<void> {
	const response = await answer;
	expect(response.status(), await response.text()).toBe(200);
}
