import { uuidv7 } from "uuidv7";
import { makeDossier, write } from "../fixtures/own-dossier";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

const text = "Le quai\n\nRien n’est prêt. La société dément tout contrat. Elle part.";
const quote = "La société dément";

test("an administrator allows sharing, a reviewer makes a link, somebody without an account reads it until it is revoked", async ({
	page,
	signIn,
	openAs,
	browser,
	axe,
	watch,
}) => {
	// What is revoked is not there.
	watch.allow(/404/);
	await signIn(page, "admin");
	await page.goto("/newsroom/sharing");
	const { rules } = (await wordsOn(page)).sharing;
	await page.getByLabel(rules.isOn, { exact: true }).check();
	await page.getByLabel(rules.hosts).fill("www.fanal.example");
	await axe(page);
	await page.getByRole("button", { name: rules.save }).click();
	await expect(page.getByText(rules.saved, { exact: true }).first()).toBeVisible();

	const reviewer = await openAs("reviewer");
	const own = await makeDossier(reviewer, "Le quai", text);
	const start = text.indexOf(quote);
	const id = uuidv7();
	await write(reviewer, "PUT", `/annotations/${id}`, {
		...{ revision: null, articleId: own.articleId, versionId: own.versionId, tag: "denial" },
		pieces: [{ role: "body", start, end: start + quote.length, quote }],
		...{
			speakerIds: [],
			certainty: "unspecified",
			quoteType: null,
			checkWorthiness: null,
			note: null,
		},
	});
	await reviewer.goto(`/articles/${own.articleId}`);
	const { sharing } = await wordsOn(reviewer);
	await reviewer.getByRole("button", { name: sharing.button, exact: true }).click();
	const dialog = reviewer.getByRole("dialog", { name: sharing.title.article });
	await expect(dialog.getByText(sharing.empty)).toBeVisible();
	await axe(reviewer);
	await dialog.getByRole("button", { name: sharing.make }).click();
	const link = dialog.getByRole("textbox", { name: sharing.made.link });
	await expect(link).toBeFocused();
	await expect(dialog.getByRole("textbox", { name: sharing.made.code })).toHaveValue(/<iframe /);
	await axe(reviewer);
	const address = await link.inputValue();

	const outside = await browser.newContext({ locale: "fr-FR" });
	const reader = await outside.newPage();
	const answer = await reader.goto(address);
	expect(answer?.headers()).toMatchObject({
		"referrer-policy": "no-referrer",
		"x-frame-options": "DENY",
		"x-robots-tag": "noindex, nofollow, noarchive",
	});
	const { page: said } = (await wordsOn(reader)).sharing;
	await expect(reader.getByText(said.none)).toBeVisible();
	const embedded = await reader.request.get(`${address}/embed`);
	expect(embedded.headers()["x-frame-options"]).toBeUndefined();
	expect(embedded.headers()["content-security-policy"]).toContain(
		"frame-ancestors www.fanal.example",
	);

	await dialog.getByRole("button").filter({ hasText: sharing.revoke.action }).click();
	await expect(dialog.getByText(sharing.revoke.done)).toBeVisible();
	expect((await reader.goto(address))?.status()).toBe(404);
	await expect(reader.getByRole("heading", { name: said.gone.title })).toBeVisible();
	await axe(reader);
	await dialog.getByRole("button").filter({ hasText: sharing.restore.action }).click();
	await expect(dialog.getByText(sharing.restore.done)).toBeVisible();
	expect((await reader.goto(address))?.status()).toBe(200);
	await axe(reader);
	await outside.close();
});
