import { join } from "node:path";
import { readZip } from "@/lib/testing/read-zip";
import { makeDossier } from "../fixtures/own-dossier";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

/** A backup of a dossier that was never here, as it was written once. */
const harbour = join(import.meta.dirname, "../../lib/testing/golden/harbour.v1.recoupe.zip");

test("a lead takes a backup; an administrator restores one, once, and enters the dossier", async ({
	page,
	signIn,
	openAs,
	axe,
	watch,
}) => {
	// What is no backup, and what is here already, is refused.
	watch.allow(/400 \(Bad Request\)|404 \(Not Found\)/);
	const lead = await openAs("reviewer");
	const own = await makeDossier(lead, "Le quai à part", "Le quai\n\nRien ne bouge.");
	await lead.goto(`/dossiers/${own.id}/settings`);
	const { dossiers: leadWords } = await wordsOn(lead);
	const [download] = await Promise.all([
		lead.waitForEvent("download"),
		lead.getByRole("button", { name: leadWords.backup.action }).click(),
	]);
	expect(download.suggestedFilename()).toMatch(/Le quai à part\.recoupe\.zip$/);
	const bytes = await (await download.createReadStream()).toArray();
	expect([...(await readZip(Buffer.concat(bytes))).keys()]).toContain("manifest.json");
	await lead.goto("/");
	await expect(lead.getByRole("button", { name: leadWords.create.action })).toBeVisible();
	await expect(lead.getByRole("button", { name: leadWords.restore.action })).toHaveCount(0);

	await page.setViewportSize({ width: 360, height: 740 });
	await signIn(page, "admin");
	await page.goto("/");
	const { dossiers, failures } = await wordsOn(page);
	const words = dossiers.restore;
	await page.getByRole("button", { name: words.action }).click();
	const dialog = page.getByRole("dialog", { name: words.title });
	const submit = dialog.getByRole("button", { name: words.submit, exact: true });
	const file = dialog.getByLabel(words.file, { exact: true });
	await file.setInputFiles({
		name: "a.zip",
		mimeType: "application/zip",
		buffer: Buffer.from("PK"),
	});
	await submit.click();
	await expect(dialog.getByText(failures.field.damaged)).toBeVisible();
	await axe(page);
	await file.setInputFiles({
		name: "own.zip",
		mimeType: "application/zip",
		buffer: Buffer.concat(bytes),
	});
	await submit.click();
	await expect(dialog.getByText(failures.field["already-here"])).toBeVisible();
	await file.setInputFiles(harbour);
	await submit.click();
	await expect(dialog.getByText(words.done, { exact: true }).first()).toBeVisible({
		timeout: 60_000,
	});
	await axe(page);
	await dialog.getByRole("button", { name: words.enter }).click();
	await expect(page).toHaveURL(/\/dossiers\//);
	await expect(page.getByRole("heading", { name: "Le port" }).first()).toBeVisible();
});
