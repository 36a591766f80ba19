import type { Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { makeDossier, write } from "../fixtures/own-dossier";
import { expect, test } from "../fixtures/test";
import { exactly, wordsOn } from "../fixtures/words";

/** A statement of a dossier of one's own, and the address of its page. */
async function makeStatement(page: Page) {
	const own = await makeDossier(page, "Échelle du quai", "Le quai\n\nLe contrat est signé.");
	const id = uuidv7();
	const statement = { revision: null, dossierId: own.id, titles: { fr: "Le contrat est signé" } };
	await write(page, "PUT", `/statements/${id}`, statement);
	return { id, address: `/dossiers/${own.id}/statements/${id}` };
}

test("an administrator sets the scale; a verdict keeps what it said, and its grade is retired and not removed", async ({
	page,
	signIn,
	openAs,
	axe,
	watch,
}) => {
	// Two grades with one number are refused.
	watch.allow(/400/);
	const reviewer = await openAs("reviewer");
	const refused = await reviewer.request.get("/newsroom/verdict-scale");
	expect(await refused.text()).not.toContain('type="number"');
	const { id, address } = await makeStatement(reviewer);

	await signIn(page, "admin");
	await page.goto("/");
	const { everywhere, verdictScale: words, vocabulary, failures } = await wordsOn(page);
	const { name } = await (await page.request.get("/api/v1/self")).json();
	await page.getByRole("button", { name: everywhere.account(name) }).click();
	await page.getByRole("menuitem", { name: words.menu }).click();
	await expect(page).toHaveURL(/\/newsroom\/verdict-scale$/);
	await page.getByRole("button", { name: words.add }).click();
	const grade = page.getByRole("group").last();
	const save = page.getByRole("button", { name: words.save });
	await grade.getByLabel(words.wordIn(vocabulary.language.fr)).fill("trompeur");
	await grade.getByLabel(words.wordIn(vocabulary.language.en)).fill("misleading");
	await grade.getByLabel(words.number).fill("7");
	await grade.getByLabel(words.tone).selectOption("danger");
	await save.click();
	await expect(page.getByText(failures.field["same-twice"])).toBeVisible();
	await axe(page);
	await grade.getByLabel(words.number).fill("80");
	await save.click();
	await expect(page.getByText(words.saved).first()).toBeVisible();

	await reviewer.goto(address);
	const { statementPage } = await wordsOn(reviewer);
	const { propose, title, ...said } = statementPage.verdict;
	const section = reviewer.getByRole("region", { name: title, exact: true });
	await section.getByRole("button", { name: propose.action }).click();
	const dialog = reviewer.getByRole("dialog", { name: propose.title });
	await dialog.getByLabel(said.grade).selectOption({ label: "80 · trompeur" });
	await dialog.getByLabel(said.method).fill("Deux appels.");
	await dialog.getByRole("button", { name: propose.submit }).click();
	await expect(section).toContainText("80 · trompeur");

	// It has a verdict now: it can be renamed and retired, and the verdict says what it said.
	await page.reload();
	const used = page.getByRole("group", { name: exactly("trompeur", "misleading") });
	await expect(used.getByRole("button", { name: words.remove })).toHaveCount(0);
	await used.getByLabel(words.wordIn(vocabulary.language.fr)).fill("à contresens");
	await used.getByRole("checkbox").check();
	await save.click();
	await expect(page.getByText(words.saved).first()).toBeVisible();
	await reviewer.reload();
	await expect(section).toContainText("80 · trompeur");
	const again = statementPage.verdict.again;
	await section.getByRole("button", { name: again.action }).click();
	const second = reviewer.getByRole("dialog", { name: again.title });
	await expect(second.getByRole("option", { name: "contresens" })).toHaveCount(0);
	const answer = await reviewer.request.get(`/api/v1/statements/${id}`);
	expect((await answer.json()).verdict).toMatchObject({ number: 80, words: { fr: "trompeur" } });
});
