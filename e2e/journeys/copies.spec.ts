import { queryAsApplication } from "../fixtures/database";
import { readDemo } from "../fixtures/demo";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

const paper = "Sauvetage en mer : les Ombrines auraient signé";
const wire = "Les Ombrines confient une partie de leur sauvetage";

async function articleCalled(title: string): Promise<{ id: string; dossierId: string }> {
	const [row] = await queryAsApplication(
		readDemo(),
		`SELECT "id", "dossierId" FROM "Article" WHERE "title" LIKE $1`,
		[`${title}%`],
	);
	return { id: String(row?.id), dossierId: String(row?.dossierId) };
}

test("a copy is told where the article is listed and at its head, and leads to both texts", async ({
	page,
	signIn,
	axe,
}) => {
	const [own, agency] = [await articleCalled(paper), await articleCalled(wire)];
	await signIn(page, "reviewer");
	await page.goto("/");
	const { copies } = await wordsOn(page);
	const both = new RegExp(`/compare\\?left=${own.id}&right=${agency.id}`);

	await page.goto(`/dossiers/${own.dossierId}`);
	const row = page.getByRole("row").filter({ hasText: paper });
	const line = row.getByRole("link", { name: copies.short("63", "Agence Galverne") });
	await expect(line).toHaveAttribute("href", both);

	await page.setViewportSize({ width: 360, height: 780 });
	await page.goto(`/articles/${own.id}`);
	const main = page.getByRole("main");
	const note = main.getByText(copies.share("63"));
	await expect(note).toContainText(copies.before("1\u00a0jour"));
	await main.getByText(copies.more(2)).click();
	await expect(main.getByText(copies.order.unknown)).toHaveCount(2);
	await axe(page);
	await main.getByRole("link", { name: wire }).first().focus();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(both);
});
