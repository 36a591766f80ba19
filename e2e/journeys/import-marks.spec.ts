import { readFile } from "node:fs/promises";
import type { DeskView } from "@/lib/domain/desk";
import { readZip } from "@/lib/testing/read-zip";
import { makeDossier } from "../fixtures/own-dossier";
import { expect, test } from "../fixtures/test";
import { wordsOn } from "../fixtures/words";

const text = "Démenti au port\n\nLa ministre dément 🇫🇷. Le contrat est signé, dit Ombrine.";

const annotations = [
	"T1\tdémenti 17 35\tLa ministre dément",
	"T2\tClaim 40 59\tLe contrat est signé",
	"T3\tPER 65 72\tOmbrine",
	"T4\tClaim 3 9\tces mots manquent",
	"R1\tdenies Arg1:T1 Arg2:T2\t",
].join("\n");

test("a text comes in with its brat annotations as a member says what they are, and goes out to brat again", async ({
	page,
	signIn,
	axe,
}) => {
	await signIn(page, "reviewer");
	await page.goto("/");
	const { id } = await makeDossier(page, "Textes annotés", "Un premier texte");
	await page.goto(`/dossiers/${id}/import`);
	const { imports, importMarks, vocabulary, exports } = await wordsOn(page);
	const file = (name: string, bytes: string) => ({
		...{ name, mimeType: "text/plain", buffer: Buffer.from(bytes) },
	});
	await page
		.getByLabel(imports.files.choose)
		.setInputFiles([file("port.txt", text), file("port.ann", annotations)]);
	const entry = page.getByRole("article", { name: "port.brat" });
	const marks = entry.getByRole("region", { name: importMarks.title });
	const tags = [
		importMarks.ofTag(1, vocabulary.tag.claim),
		importMarks.ofTag(1, vocabulary.tag.denial),
	];
	await expect(marks).toContainText(importMarks.along(tags.join(", "), importMarks.links(1)));
	await expect(marks).toContainText("ces mots manquent");
	await expect(marks).toContainText(importMarks.reason["other-words"]);
	await expect(marks).toContainText(importMarks.leftOut(1));
	await axe(page);
	await marks
		.getByLabel(importMarks.labelled("PER", 1))
		.selectOption({ label: vocabulary.tag.attribution });
	await expect(marks).not.toContainText(importMarks.leftOut(1));
	await entry.getByRole("button", { name: imports.save }).click();
	await expect(entry).toContainText(imports.progress.saved);
	const href =
		(await entry.getByRole("link", { name: imports.openArticle }).getAttribute("href")) ?? "";
	const desk = (await (await page.request.get(`/api/v1${href}/desk`)).json()) as DeskView;
	expect(desk.annotations.map(({ tag, pieces }) => [tag, pieces[0]?.quote])).toEqual([
		["denial", "La ministre dément"],
		["claim", "Le contrat est signé"],
		["attribution", "Ombrine"],
	]);
	expect(desk.links.map(({ type }) => type)).toEqual(["denies"]);
	await page.goto(href);
	await page.getByRole("button", { name: exports.title }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("radio", { name: exports.format.brat.name }).check();
	await dialog.getByText(exports.marks.all.name, { exact: true }).click();
	await axe(page);
	const button = dialog.getByRole("button", { name: exports.download });
	const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
	const files = await readZip(await readFile(await download.path()));
	// The file that came in was wrong by one; its words were not.
	const lines = String([...files].find(([name]) => name.endsWith(".ann"))?.[1]).split("\n");
	expect(lines.filter((line) => /^[TR]/.test(line))).toEqual([
		"T1\tdenial 17 35\tLa ministre dément",
		"T2\tclaim 40 60\tLe contrat est signé",
		"T3\tattribution 66 73\tOmbrine",
		"R1\tdenies Arg1:T1 Arg2:T2\t",
	]);
});
