import { Webhook } from "standardwebhooks";
import { openEventReceiver } from "@/lib/testing/event-receiver";
import { makeDossier } from "../fixtures/own-dossier";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

test("an administrator makes a webhook, sends a test, and it tells what happens, signed", async ({
	page,
	signIn,
	axe,
	watch,
	demo,
}) => {
	// An address that nothing may be sent to.
	watch.allow(/422/);
	const receiver = await openEventReceiver(demo.newsPort);
	await signIn(page, "admin");
	await page.goto("/newsroom/webhooks");
	const { webhooks, failures } = await wordsOn(page);
	await page.getByRole("button", { name: webhooks.create }).click();
	const form = page.getByRole("dialog", { name: webhooks.form.title });
	await form.getByLabel(webhooks.form.name).fill("Écran du bureau");
	await form.getByLabel(webhooks.form.address).fill("http://127.0.0.1:9/");
	await axe(page);
	await form.getByRole("button", { name: webhooks.form.submit }).click();
	await expect(form.getByText(failures.field["address-not-allowed"])).toBeVisible();
	await form.getByLabel(webhooks.form.address).fill(`http://${receiver.host}/hook`);
	await form.getByRole("button", { name: webhooks.form.submit }).click();
	const shown = page.getByRole("dialog", { name: webhooks.secret.title });
	const secret = await shown.getByRole("textbox", { name: webhooks.secret.label }).inputValue();
	await shown.getByRole("button", { name: webhooks.secret.done }).click();

	const card = page.getByRole("region", { name: "Écran du bureau" });
	await card.getByRole("button", { name: webhooks.test }).click();
	await expect.poll(() => receiver.received.length).toBe(1);
	await card.getByText(webhooks.log.title).click();
	await card.getByRole("button", { name: webhooks.log.reload }).click();
	await expect(card.getByText(webhooks.log.state.delivered, { exact: true })).toBeVisible();
	await axe(page);

	const own = await makeDossier(page, "Le quai", "Le quai\n\nRien n’est prêt.");
	const told = () =>
		receiver.received.flatMap(({ body, headers }) => {
			const said = new Webhook(secret).verify(body, headers as Record<string, string>);
			const { type, data } = said as { type: string; data: { subjectId?: string } };
			return type === "article.imported" ? [data.subjectId] : [];
		});
	await expect.poll(told, { timeout: 20_000 }).toEqual([own.articleId]);
	await card.getByRole("button", { name: webhooks.remove }).click();
	await page.getByRole("button", { name: webhooks.removal.submit }).click();
	await expect(card).toBeHidden();
	await receiver.close();
});
