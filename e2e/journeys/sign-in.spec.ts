import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { withDatabaseOf } from "@/lib/testing/plant-marks";
import { memberKeys, readDemo } from "../fixtures/demo";
import { originOf } from "../fixtures/own-dossier";
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

test("AU-16: a window that is left open says that it is there, and keeps no session alive by it", async ({
	page,
	signIn,
}) => {
	await signIn(page, "checker");
	const ask = async (path: string) => (await page.request.get(`/api/v1${path}`)).json();
	const [dossier] = (await ask("/dossiers")).list;
	const [article] = (await ask(`/dossiers/${dossier.id}/articles`)).list;
	const { id } = await ask("/self");
	const isLongUnused = async () => {
		const answer = await inDatabase(
			`SELECT max("seenAt") < now() - interval '1 hour' AS "is" FROM "Session"`,
			id,
		);
		return z.object({ rows: z.tuple([z.object({ is: z.boolean() })]) }).parse(answer).rows[0].is;
	};
	await inDatabase(`UPDATE "Session" SET "seenAt" = now() - interval '2 hours'`, id);
	const told = await page.request.put(`/api/v1/articles/${article.id}/presence`, {
		headers: originOf(page),
		data: { windowId: uuidv7(), passageId: null, here: true },
	});
	expect(told.status()).toBe(200);
	expect(await isLongUnused()).toBe(true);
	await ask("/self");
	expect(await isLongUnused()).toBe(false);
});

/** A statement about the sessions of a member, in the database of the demo itself. */
function inDatabase(statement: string, memberId: string): Promise<unknown> {
	return withDatabaseOf(readDemo().dataDir, (database) =>
		database.query(`${statement} WHERE "memberId" = $1`, [memberId]),
	);
}
