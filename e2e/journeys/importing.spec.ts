import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { DeskView } from "@/lib/domain/desk";
import { newsPage, openNewsSite } from "@/lib/testing/news-site";
import { rawZip } from "@/lib/testing/raw-zip";
import { makeDossier } from "../fixtures/own-dossier";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

const golden = (name: string) =>
	readFileSync(join(import.meta.dirname, "../../lib/testing/golden", name));

test("a page, a Word document, a PDF and a pasted page come in; what is none of them is named with its reason", async ({
	page,
	signIn,
	axe,
	watch,
}) => {
	watch.allow(/415/);
	await signIn(page, "reviewer");
	await page.goto("/");
	const { id } = await makeDossier(page, "Sources de toutes sortes", "Un premier texte");
	await page.goto(`/dossiers/${id}/import`);
	const { imports, dossiers } = await wordsOn(page);
	const asked: string[] = [];
	page.on("request", (request) => asked.push(new URL(request.url()).host));
	const entryOf = (name: string) => page.getByRole("article", { name });
	await page.getByLabel(imports.files.choose).setInputFiles([
		...["port.html", "port.docx", "port.pdf"].map((name) => ({
			...{ name, mimeType: "application/octet-stream", buffer: golden(name) },
		})),
		{ name: "faux.docx", mimeType: "text/plain", buffer: golden("port.pdf") },
	]);
	for (const name of ["port.html", "port.docx", "port.pdf"]) {
		const entry = entryOf(name);
		await expect(entry).toContainText(imports.progress.ready);
		await expect(entry.getByLabel(dossiers.particulars.fields.title)).toHaveValue(
			"Le port de Maubrun dément tout contrat",
		);
	}
	const web = entryOf("port.html");
	await expect(web.getByRole("region", { name: imports.proposalSources })).toContainText(
		imports.proposalSource["json-ld"],
	);
	await expect(web).toContainText(imports.notice["dropped-pictures"](1));
	await expect(web.getByLabel(imports.charset.label)).toHaveValue("utf-8");
	await expect(entryOf("port.pdf").getByLabel(imports.charset.label)).toHaveCount(0);
	await expect(entryOf("faux.docx")).toContainText(imports.reason["looks-like-pdf"]);
	await axe(page);
	await pasteRich(page.getByLabel(imports.paste.label));
	await expect(page.getByText(imports.paste.rich)).toBeVisible();
	await page.getByRole("button", { name: imports.paste.submit }).click();
	await expect(entryOf("Titre collé")).toContainText(imports.blockKind.quote);
	// DI-04: pressed twice in haste, each comes in once.
	await page.getByRole("button", { name: imports.saveAll(4) }).dblclick();
	await expect(page.getByText(imports.counts.saved(4))).toBeVisible();
	const { list } = await (await page.request.get(`/api/v1/dossiers/${id}/articles`)).json();
	expect(list).toHaveLength(5);
	const links = page.getByRole("link", { name: imports.openArticle });
	const desks = await Promise.all(
		(await links.all()).map(async (link) => {
			const href = (await link.getAttribute("href")) ?? "";
			const answer = await page.request.get(`/api/v1${href}/desk`);
			return (await answer.json()) as DeskView;
		}),
	);
	const texts = desks.map(({ version }) => version.text);
	expect(texts[1]).toBe(texts[0]);
	expect(texts[3]).toBe("Titre collé\n\nUne citation.");
	expect(desks[3]?.version.blocks.map(({ kind }) => kind)).toEqual(["headline", "quote"]);
	expect(asked.filter((host) => host !== new URL(page.url()).host)).toEqual([]);
});

test("a page is fetched from a news site, its particulars corrected and saved; what is here already is said, changed it becomes a version; and what cannot be had is said", async ({
	page,
	signIn,
	axe,
	watch,
	demo,
}) => {
	watch.allow(/422/);
	const site = await openNewsSite(demo.newsPort);
	const sentence = "La direction du port dément avoir signé quelque contrat que ce soit avec lui";
	const paragraphs = [1, 2, 3].map((n) => `${sentence}, et le dit pour la ${n}e fois ce samedi.`);
	site.publish("/le-contrat", { type: "text/html", body: newsPage(paragraphs) });
	await signIn(page, "reviewer");
	await page.goto("/");
	const { id } = await makeDossier(page, "Pages récupérées", "Un premier texte");
	await page.goto(`/dossiers/${id}/import`);
	const { imports, dossiers, versions } = await wordsOn(page);
	const field = page.getByLabel(imports.address.label);
	const fetchIt = async (address: string) => {
		await field.fill(address);
		await field.press("Enter");
	};
	await fetchIt("le-contrat");
	await expect(page.getByText(imports.address.invalid)).toBeVisible();
	const [address, missing] = [`http://${site.host}/le-contrat`, `http://${site.host}/rien`];
	await fetchIt(missing);
	const refused = page.getByRole("article", { name: missing });
	await expect(refused).toContainText(imports.reason["site-refuses"]);
	await expect(field).toHaveValue(missing);
	await fetchIt("http://127.0.0.1/");
	await expect(page.getByText(imports.reason["address-not-allowed"])).toBeVisible();
	await fetchIt(address);
	const entry = page.getByRole("article", { name: address });
	await expect(entry).toContainText(imports.progress.ready);
	await expect(field).toHaveValue("");
	await expect(entry).toContainText(imports.proposalSource.fetched);
	await axe(page);
	const outlet = entry.getByLabel(dossiers.particulars.fields.outlet);
	await expect(outlet).toHaveValue("Le Fanal");
	await outlet.fill("Le Fanal de Maubrun");
	await entry.getByRole("button", { name: imports.save }).click();
	await expect(entry).toContainText(imports.progress.saved);
	await fetchIt(address);
	const again = page.getByRole("article", { name: address }).last();
	await expect(again).toContainText(imports.twins["same-bytes"]);
	await again.getByRole("button", { name: imports.discardLabel(address) }).click();
	const changed = [...paragraphs.slice(0, 2), "Le port n’en dit pas davantage pour l’instant."];
	site.publish("/le-contrat", { type: "text/html", body: newsPage(changed) });
	await fetchIt(address);
	const newer = page.getByRole("article", { name: address }).last();
	await expect(newer).toContainText(imports.twins["same-address"]);
	await newer.getByRole("button", { name: imports.asVersion.choose }).click();
	await expect(newer).toContainText(versions.make.noMarks);
	await axe(page);
	await newer.getByRole("button", { name: imports.asVersion.save }).click();
	await expect(page.getByRole("heading", { name: versions.fates.title(2) })).toBeVisible();
	await page.getByRole("link", { name: "Le port de Maubrun dément tout contrat" }).click();
	await expect(page.getByText("Le Fanal de Maubrun").first()).toBeVisible();
	await expect(page.getByText(/davantage pour l’instant/).first()).toBeVisible();
	await expect(page.getByText(/pour la 3e fois/)).toHaveCount(0);
	expect(site.asked).toEqual(["/rien", "/le-contrat", "/le-contrat", "/le-contrat"]);
	await site.close();
});

test("many files and an archive are imported in one go: the good ones are in, the bad ones are named with the reason", async ({
	page,
	signIn,
	axe,
	watch,
}) => {
	// One file does not arrive at first; that an archive holds several articles is found out by asking.
	watch.allow(/ERR_FAILED|Failed to fetch|drafts\?fileName=lot\.zip/);
	await signIn(page, "reviewer");
	await page.goto("/");
	const { id } = await makeDossier(page, "Tout un lot", "Un premier texte");
	await page.goto(`/dossiers/${id}/import`);
	const { imports, bulkImports } = await wordsOn(page);
	const mimeType = "application/octet-stream";
	const file = (name: string, bytes: string | Uint8Array) => ({
		...{ name, mimeType, buffer: Buffer.from(bytes) },
	});
	const quays = Array.from({ length: 20 }, (_, n) =>
		file(`quai-${n}.txt`, `Le quai ${n}\n\nUn texte du quai ${n}.`),
	);
	const choose = page.getByLabel(imports.files.choose);
	await page.route(/fileName=quai-seul/, (route) => route.abort(), { times: 1 });
	const bad = [file("vide.txt", " "), file("faux.docx", "%PDF-1.7")];
	await choose.setInputFiles([...quays, ...bad, file("quai-seul.txt", "Le quai seul")]);
	const section = page.getByRole("region", { name: bulkImports.title });
	await expect(section).toContainText(bulkImports.state.done, { timeout: 60_000 });
	await expect(section).toContainText(
		[bulkImports.counts.imported(20), bulkImports.counts.failed(2)].join(" · "),
	);
	await expect(section).toContainText(bulkImports.notSent(1));
	await page.getByRole("button", { name: bulkImports.sendAgain(1) }).click();
	const again = section.getByRole("article").first();
	await expect(again).toContainText(bulkImports.counts.imported(1), { timeout: 60_000 });
	const inside = ["a", "b"].map((name) => ({ name: `${name}.txt`, bytes: `Le quai ${name}` }));
	const archive = rawZip([...inside, { name: "photo.png", bytes: "x" }]);
	await choose.setInputFiles([file("lot.zip", archive)]);
	const cards = section.getByRole("article");
	await expect(cards).toHaveCount(3);
	await expect(cards.first()).toContainText(bulkImports.counts.imported(2), { timeout: 60_000 });
	await cards.last().getByRole("button", { name: bulkImports.showLines }).click();
	const lines = cards.last().getByRole("list", { name: bulkImports.lines }).getByRole("listitem");
	await expect(lines).toHaveCount(22);
	await expect(lines.nth(0)).toContainText(imports.reason.empty);
	await expect(lines.nth(1)).toContainText(imports.reason["looks-like-pdf"]);
	await expect(lines.nth(2).getByRole("link", { name: "Le quai 0" })).toBeVisible();
	// From the top: a link that is half under the bar is judged as if it were that small.
	await page.evaluate(() => window.scrollTo(0, 0));
	await axe(page);
	await page.getByRole("link", { name: imports.toArticles }).click();
	await expect(page.getByRole("link", { name: "Le quai 19" })).toBeVisible();
	await expect(page.getByRole("link", { name: "Le quai a" })).toBeVisible();
	await placeElsewhere(page, "Le quai 19");
	await axe(page);
});

/** Copies an article to another dossier, puts it away, has it back, and gets its original; from the list of articles. */
async function placeElsewhere(page: Page, title: string) {
	const { id: otherId } = await makeDossier(page, "Un autre lot", "Un deuxième texte");
	const { dossiers, everywhere, versions } = await wordsOn(page);
	const words = dossiers.articles;
	const choose = async (item: string) => {
		await page.getByRole("button", { name: words.actionsFor(title) }).click();
		await page.getByRole("menuitem", { name: item }).click();
	};
	await choose(words.place.move.item);
	const dialog = page.getByRole("dialog", { name: words.place.move.title });
	await dialog.getByLabel(words.place.to).selectOption(otherId);
	await dialog.getByRole("button", { name: words.place.move.submit }).click();
	await expect(
		page.getByText(words.place.move.done(title, "Un autre lot"), { exact: true }),
	).toBeVisible();
	await expect(page.getByRole("link", { name: title, exact: true })).toHaveCount(0);
	await page.getByRole("button", { name: everywhere.undo }).click();
	await expect(page.getByRole("link", { name: title, exact: true })).toBeVisible();
	await choose(words.archive);
	await expect(page.getByText(words.archivedNow(title), { exact: true })).toBeVisible();
	await expect(page.getByRole("link", { name: title, exact: true })).toHaveCount(0);
	// The offer to take a thing back outlives its row; the address is free again all the same.
	await page.getByLabel(words.archiveLabel).selectOption("only");
	await expect(page.getByRole("link", { name: title, exact: true })).toBeVisible();
	await choose(words.versions);
	const got = page.waitForEvent("download");
	await page.getByRole("link", { name: versions.originalLabel(1) }).click();
	expect((await got).suggestedFilename()).toBe(`${title}.txt`);
}

/** Pastes as a browser does: the page's mark-up beside its words. */
async function pasteRich(field: ReturnType<Page["getByLabel"]>) {
	await field.focus();
	await field.evaluate((area) => {
		const data = new DataTransfer();
		data.setData("text/html", "<h1>Titre collé</h1><blockquote>Une citation.</blockquote>");
		area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
	});
	await field.page().keyboard.insertText("Titre collé\n\nUne citation.");
}
