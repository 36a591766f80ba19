import { memberKeys } from "../fixtures/demo";
import { signInByForm } from "../fixtures/sign-in";
import { expect, test } from "../fixtures/test";

for (const member of memberKeys) {
	test(`${member} signs in and sees the dossiers`, async ({ page }) => {
		await signInByForm(page, member);
		await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	});
}

test("the front page leads a stranger to the sign-in", async ({ page, axe }) => {
	await page.goto("/");
	await expect(page).toHaveURL(/\/sign-in/);
	await expect(page.getByRole("button", { name: /^Se connecter$/ })).toBeVisible();
	await axe(page);
});

test("times are those of the reader’s clock in the page as it is sent, not only once it is alive", async ({
	page,
	signIn,
}) => {
	await signIn(page, "checker");
	await page.goto("/");
	await page.locator('a[href^="/dossiers/"]').first().click();
	await page.locator('a[href$="/activity"]').click();
	const time = page.getByRole("listitem").locator("time[datetime]").first();
	const at = (await time.getAttribute("datetime")) ?? "";
	const clock = { timeStyle: "short", timeZone: "Europe/Paris" } as const;
	const shown = new Intl.DateTimeFormat("fr-FR", clock).format(new Date(at));
	await expect(time).toHaveText(shown);
	const sent = await (await page.request.get(page.url())).text();
	const written = new RegExp(`<time[^>]*dateTime="${at}"[^>]*>([^<]*)<`, "i").exec(sent)?.[1];
	expect(written).toBe(shown);
});
