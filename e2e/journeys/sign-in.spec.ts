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
