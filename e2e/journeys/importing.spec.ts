import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DeskView } from "@/lib/domain/desk";
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
	await page.getByRole("button", { name: imports.saveAll(4) }).click();
	await expect(page.getByText(imports.counts.saved(4))).toBeVisible();
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

/** Pastes as a browser does: the page's mark-up beside its words. */
async function pasteRich(field: ReturnType<import("@playwright/test").Page["getByLabel"]>) {
	await field.focus();
	await field.evaluate((area) => {
		const data = new DataTransfer();
		data.setData("text/html", "<h1>Titre collé</h1><blockquote>Une citation.</blockquote>");
		area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
	});
	await field.page().keyboard.insertText("Titre collé\n\nUne citation.");
}
