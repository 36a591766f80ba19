import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { toBratPair } from "@/lib/imports/annotated/brat-pair";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { manyMarks } from "@/lib/server/store/count-rows";
import { isCounted, stopCounting } from "@/lib/testing/looked-at";
import { codeOf, importBody, type Newsroom, take, test } from "@/lib/testing/newsroom";
import { rawZip } from "@/lib/testing/raw-zip";
import { draftImport } from "./draft-import";
import { importArticle } from "./import-article";
import { readDesk } from "./read-desk";

const text = "Démenti au port\n\nLa ministre dément. Le contrat est signé, dit Ombrine.";

const lines = [
	"T1\tdémenti 17 35\tLa ministre dément",
	"T2\tClaim 37 56\tLe contrat est signé",
	"T3\tPER 62 69\tOmbrine",
	"T4\tclaim 3 9\tces mots manquent",
	"R1\tdenies Arg1:T1 Arg2:T2\t",
	"R2\tdenies Arg1:T2 Arg2:T1\t",
	"#1\tAnnotatorNotes T1\tà vérifier",
	"#2\tspeaker T1\tApolline VAUGRAMEL; Personne",
];

const noChoice = { labels: [], relations: [] };

const pair = (annotations: readonly string[]) =>
	Uint8Array.from(toBratPair(Buffer.from(text), Buffer.from(annotations.join("\n"))));

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	return { lead, dossierId: await newsroom.openDossier(lead) };
}

describe("an import with marks", () => {
	test("says what comes along, and makes it with the article in one write that its importer is the editor of", async ({
		newsroom,
	}) => {
		const { lead, dossierId } = await open(newsroom);
		const upload = { bytes: pair(lines), fileName: "port.brat", charset: null };
		const draft = take(await draftImport(lead, dossierId, upload));
		expect(draft.marks).toMatchObject({
			format: "brat",
			labels: [
				{ label: "démenti", count: 1, tag: "denial" },
				{ label: "Claim", count: 1, tag: "claim" },
				{ label: "PER", count: 1, tag: null },
			],
			relations: [
				{ label: "denies", from: "démenti", to: "Claim", count: 1, type: "denies" },
				{ label: "denies", from: "Claim", to: "démenti", count: 1, type: "denies" },
			],
			unplaced: [{ label: "claim", quote: "ces mots manquent", code: "other-words" }],
			unplacedCount: 1,
			unknownSpeakers: ["Apolline VAUGRAMEL", "Personne"],
		});
		const id = uuidv7();
		const marks = {
			labels: [{ label: "PER", tag: "attribution" as const }],
			relations: [],
		};
		const body = { ...importBody(dossierId, uuidv7(), draft.original), marks };
		const receipt = take(await importArticle(lead, id, body));
		expect(receipt.also).toHaveLength(4);
		const desk = take(await readDesk(lead, id));
		expect(desk.annotations.map(({ tag, state, revision }) => [tag, state, revision])).toEqual([
			["denial", "proposed", 1],
			["claim", "proposed", 1],
			["attribution", "proposed", 1],
		]);
		for (const { pieces, origin, editorIds, author } of desk.annotations) {
			expect(origin).toEqual({ v: 1, kind: "import", source: "brat: port.brat" });
			expect(editorIds).toEqual([author.id]);
			for (const { start, end, quote } of pieces)
				expect(desk.version.text.slice(start, end)).toBe(quote);
		}
		expect(desk.links.map(({ type, from, to }) => [type, from.tag, to.tag])).toEqual([
			["denies", "denial", "claim"],
		]);
		expect(take(await importArticle(lead, id, body))).toEqual(receipt);
		const { rows } = await newsroom.database.owner.query(
			'SELECT count(*)::int AS n FROM "Event" WHERE "streamId" = $1 AND "type" LIKE \'a%\'',
			[dossierId],
		);
		expect(rows).toEqual([{ n: 1 }]);
		expect(await checkInvariants()).toEqual([]);
	});

	test("has the database count marks that come in great number", async ({ newsroom }) => {
		const { lead, dossierId } = await open(newsroom);
		await stopCounting(newsroom.database.owner, ["AnchorPiece"]);
		const many = Array.from({ length: manyMarks }, (_, n) => `T${n + 1}\tclaim 17 19\tLa`);
		const upload = { bytes: pair(many), fileName: "port.brat", charset: null };
		const { original } = take(await draftImport(lead, dossierId, upload));
		const body = { ...importBody(dossierId, uuidv7(), original), marks: noChoice };
		const { also } = take(await importArticle(lead, uuidv7(), body));
		expect(also).toHaveLength(manyMarks);
		expect(await isCounted(newsroom.database.owner, "AnchorPiece")).toBe(true);
	});

	test("an archive with one article is read as that one, with several it is for an import in one go", async ({
		newsroom,
	}) => {
		const { lead, dossierId } = await open(newsroom);
		const one = [
			{ name: "a.txt", bytes: text },
			{ name: "a.ann", bytes: lines.join("\n") },
			{ name: "annotation.conf", bytes: "[entities]" },
		];
		const zip = (entries: typeof one) => ({
			...{ bytes: Uint8Array.from(rawZip(entries)), fileName: "paire.zip", charset: null },
		});
		const draft = take(await draftImport(lead, dossierId, zip(one)));
		expect(draft.original.fileName).toBe("a.brat");
		expect(draft.marks?.labels).toHaveLength(3);
		const more = await draftImport(lead, dossierId, zip([...one, { name: "b.txt", bytes: "B" }]));
		expect(more).toMatchObject({ failure: { fields: [{ code: "several-records" }] } });
		const body = importBody(dossierId, uuidv7(), draft.original);
		const wrong = { ...body, original: { ...body.original, fileName: "a.txt" } };
		expect(codeOf(await importArticle(lead, uuidv7(), wrong))).not.toBe("internal");
	});
});
