import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { uuidv7 } from "uuidv7";
import { readZip } from "@/lib/testing/read-zip";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

test("a dossier is downloaded as an archive that is what it says, and as a table for a spreadsheet", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "reviewer");
	await openDossier(page);
	const { exports } = await wordsOn(page);
	await page.getByRole("button", { name: exports.title }).click();
	const dialog = page.getByRole("dialog");
	await expect(dialog.getByRole("radio", { name: exports.format.zip.name })).toBeChecked();
	const backup = dialog.getByRole("link", { name: exports.backup.link });
	await expect(backup).toHaveAttribute("href", /\/settings#dossier-backup$/);
	await axe(page);

	const archive = await saved(page);
	expect(archive.name).toMatch(/^\d{4}-\d\d-\d\d - .+\.zip$/);
	const files = await readZip(archive.bytes);
	const manifest = JSON.parse(String(files.get("manifest.json")));
	expect(manifest.marks).toBe("approved");
	expect(manifest.files.length).toBe(files.size - 1);
	for (const { path, sha256 } of manifest.files) {
		const bytes = files.get(path) ?? Buffer.alloc(0);
		expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
	}
	await expect(dialog.getByRole("status").filter({ hasText: archive.name })).toBeVisible();

	await dialog.getByRole("radio", { name: exports.format["annotations-csv"].name }).check();
	await dialog.getByText(exports.marks.all.name, { exact: true }).click();
	await dialog.getByText(exports.separator.semicolon, { exact: true }).click();
	const table = await saved(page);
	expect(table.name).toMatch(/\.annotations\.csv$/);
	const lines: { state: string }[] = parse(table.bytes, {
		bom: true,
		columns: true,
		delimiter: ";",
	});
	expect(lines.length).toBeGreaterThan(100);
	expect(new Set(lines.map(({ state }) => state)).size).toBeGreaterThan(1);

	const { vocabulary } = await wordsOn(page);
	await dialog.getByText(exports.narrow.title).click();
	await dialog.getByRole("checkbox", { name: vocabulary.tags.denial }).check();
	await dialog.getByRole("button", { name: exports.preview.show }).click();
	const first = dialog.getByRole("region", { name: exports.preview.title });
	await expect(first).toContainText("annotation_id;");
	await axe(page);
	const narrowed: { tag: string }[] = parse((await saved(page)).bytes, {
		bom: true,
		columns: true,
		delimiter: ";",
	});
	expect(new Set(narrowed.map(({ tag }) => tag))).toEqual(new Set(["denial"]));

	await page.keyboard.press("Escape");
	await page.goto(`${new URL(page.url()).pathname}/activity`);
	const { activity } = await wordsOn(page);
	const said = activity.sentence["dossier.exported"].replace(/\{who\} |\[.*/g, "");
	await expect(page.getByText(said).first()).toBeVisible();
});

const problem = {
	type: "urn:recoupe:problem:internal",
	title: "Something broke.",
	status: 500,
	code: "internal",
} as const;

test("an export that fails is said in the dialog and can be tried again", async ({
	page,
	signIn,
	watch,
}) => {
	watch.allow(/500 \(Internal Server Error\)|net::ERR_FAILED|Failed to load resource/);
	await page.setViewportSize({ width: 360, height: 640 });
	await signIn(page, "checker");
	await openDossier(page);
	const { exports, failures } = await wordsOn(page);
	await page.getByRole("button", { name: exports.title }).click();
	const dialog = page.getByRole("dialog");
	const download = dialog.getByRole("button", { name: exports.download });

	await page.route(/\/export\?/, (route) =>
		route.fulfill({
			status: 500,
			contentType: "application/problem+json",
			json: { ...problem, ids: [uuidv7(), uuidv7()] },
		}),
	);
	await download.click();
	await expect(dialog.getByRole("alert")).toContainText(exports.refused(2));
	await expect(dialog.getByRole("alert")).toBeInViewport();

	await page.unroute(/\/export\?/);
	await page.route(/\/export\?/, (route) => route.abort());
	await download.click();
	await expect(dialog.getByRole("alert")).toContainText(failures.code.busy);

	await page.unroute(/\/export\?/);
	const archive = await saved(page);
	expect((await readZip(archive.bytes)).size).toBeGreaterThan(5);
	await expect(dialog.getByRole("alert")).toHaveCount(0);
});

async function openDossier(page: Page): Promise<void> {
	await page.goto("/");
	await page.getByRole("link", { name: "Kestrane" }).first().click();
	await expect(page).toHaveURL(/\/dossiers\//);
}

/** What the dialog downloads as it is set. */
async function saved(page: Page) {
	const { exports } = await wordsOn(page);
	const button = page.getByRole("dialog").getByRole("button", { name: exports.download });
	const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
