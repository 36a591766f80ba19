import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { readPdf } from "@/lib/testing/read-pdf";
import { deskOn } from "../fixtures/article-desk";
import { makeDossier, write } from "../fixtures/own-dossier";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

const title = "港の契約 · العقد · 👩‍👩‍👧";
const said = "no contract was ever signed";
const text = [title, `The harbour office says that ${said}, and that none will be.`].join("\n\n");

test("a passage and a statement are copied with where they are from; a title of any script names its file", async ({
	page,
	signIn,
	axe,
}) => {
	await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
	await signIn(page, "reviewer");
	const dossier = await makeDossier(page, title, text);
	await page.goto(`/articles/${dossier.articleId}`);
	const desk = await deskOn(page);
	const id = await desk.mark(said, () => page.keyboard.press("d"));
	const { citation, everywhere, exports } = await wordsOn(page);
	const address = `${new URL(page.url()).origin}/articles/${dossier.articleId}#a=${id}`;

	await page.keyboard.press("q");
	await expect(page.getByText(citation.passageCopied, { exact: true })).toBeVisible();
	const copied = await pasted(page);
	expect(copied.text).toBe(
		`${everywhere.quote(said)} — ${everywhere.quote(title)}, ${everywhere.unknownOutlet}, ${everywhere.unknownDate}. ${address}`,
	);
	expect(copied.html).toContain(`href="${address}"`);
	await axe(page);

	// As it is where the newsroom has no TLS: the way of today’s browsers is shut.
	await page.evaluate(async () => {
		await navigator.clipboard.writeText("something else");
		Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
	});
	await desk.inspector.getByRole("button", { name: citation.copyPassage }).click();
	await page.evaluate(() => Reflect.deleteProperty(navigator, "clipboard"));
	expect(await pasted(page)).toEqual(copied);

	await page.getByRole("button", { name: exports.title, exact: true }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("radio", { name: exports.format.pdf.name }).check();
	await dialog.getByText(exports.marks.all.name, { exact: true }).click();
	const button = dialog.getByRole("button", { name: exports.download });
	const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
	// Chromium keeps everything but the joiners of an emoji.
	expect(download.suggestedFilename()).toBe(`${title.replaceAll("\u200d", "_")}.pdf`);
	const { highlights, info } = await readPdf(await readFile(await download.path()));
	expect(info).toMatchObject({ Title: title });
	expect(highlights).toMatchObject([{ under: said.replaceAll(" ", "") }]);
	await page.keyboard.press("Escape");

	const statementId = uuidv7();
	const titles = { en: "A contract was signed", fr: "Un contrat est signé" };
	await write(page, "PUT", `/statements/${statementId}`, {
		...{ revision: null, dossierId: dossier.id, titles },
	});
	await write(page, "PUT", `/memberships/${uuidv7()}`, {
		...{ revision: null, statementId, annotationId: id, stance: "denies" },
	});
	await page.goto(`/dossiers/${dossier.id}/statements/${statementId}`);
	await page.getByRole("button", { name: citation.copyStatement }).click();
	await expect(page.getByText(citation.statementCopied, { exact: true })).toBeVisible();
	const whole = await pasted(page);
	expect(whole.text).toContain(`${citation.stance.denies}\n- ${everywhere.quote(said)}`);
	expect(whole.text).toMatch(new RegExp(`/dossiers/${dossier.id}/statements/${statementId}$`));
	expect(whole.html).toContain(`href="${address}"`);

	const { pages } = await readPdf(await page.pdf());
	const printed = pages.join("\n").replace(/\s+/g, " ");
	expect(printed).toContain(said);
	expect(printed).not.toContain(citation.copyStatement);
});

/** What is on the clipboard. */
function pasted(page: Page): Promise<{ text: string; html: string }> {
	return page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		const read = async (type: string) => (await item?.getType(type))?.text() ?? "";
		return { text: await read("text/plain"), html: await read("text/html") };
	});
}
