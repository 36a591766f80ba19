import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { corpusOf } from "@/lib/testing/given-folders";
import { codeOf, importBody, type Newsroom, take, test } from "@/lib/testing/newsroom";
import { docxOfParagraphs } from "@/lib/testing/small-documents";
import { draftImport } from "./draft-import";
import { importArticle } from "./import-article";
import { listArticles } from "./list-articles";
import { readDesk } from "./read-desk";

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	return { lead, dossierId: await newsroom.openDossier(lead) };
}

function upload(words: string | Uint8Array<ArrayBuffer>, charset: string | null = null) {
	const bytes = typeof words === "string" ? new TextEncoder().encode(words) : words;
	return { bytes, fileName: null, charset };
}

const story = "Démenti au port\n\nLa ministre « dément ».\r\nElle l’a dit samedi.";

describe("an import", () => {
	test("has its text from the bytes that were kept, whatever the proposal became", async ({
		newsroom,
	}) => {
		const { lead, dossierId } = await open(newsroom);
		const file = upload(story);
		const draft = take(await draftImport(lead, dossierId, file));
		const hash = createHash("sha256").update(file.bytes).digest("hex");
		expect(draft.original).toEqual({ sha256: hash, charset: "utf-8", fileName: null });
		const id = uuidv7();
		const body = { ...importBody(dossierId, uuidv7(), draft.original), title: "Tout autre titre" };
		take(await importArticle(lead, id, body));
		const desk = take(await readDesk(lead, id));
		expect(desk.article.title).toBe("Tout autre titre");
		expect(desk.version.text).toBe(story.replace("\r\n", "\n"));
		expect(desk.version).toMatchObject({ id: body.versionId, text: draft.text, number: 1 });
		expect(desk.version.blocks).toEqual(draft.blocks);
		const { rows } = await newsroom.database.owner.query(
			'SELECT "bytes" FROM "Original" WHERE "sha256" = $1',
			[hash],
		);
		expect(new Uint8Array(rows[0].bytes)).toEqual(file.bytes);
	});

	test("DI-24: of the same bytes keeps them once and names the twin", async ({ newsroom }) => {
		const { lead, dossierId } = await open(newsroom);
		const first = await newsroom.import(lead, dossierId, "Le même texte");
		const again = take(await draftImport(lead, dossierId, upload("Le même texte")));
		expect(again.twins.map((twin) => twin.id)).toEqual([first.id]);
		const elsewhere = await newsroom.openDossier(lead);
		const other = take(await draftImport(lead, elsewhere, upload("Le même texte")));
		expect(other.twins).toEqual([]);
		const { rows } = await newsroom.database.owner.query(
			'SELECT count(*)::int AS n FROM "Original" WHERE "sha256" = $1',
			[again.original.sha256],
		);
		expect(rows).toEqual([{ n: 1 }]);
		await newsroom.import(lead, dossierId, "Le même texte");
		expect(take(await listArticles(lead, dossierId))).toHaveLength(2);
	});

	test("reads the bytes in the charset that was chosen, and in no other", async ({ newsroom }) => {
		const { lead, dossierId } = await open(newsroom);
		const bytes = Uint8Array.from(Buffer.from("D\xe9menti \x80 au port", "latin1"));
		const detected = take(await draftImport(lead, dossierId, upload(bytes)));
		expect(detected).toMatchObject({
			text: "Démenti € au port",
			original: { charset: "windows-1252" },
		});
		const wrong = await draftImport(lead, dossierId, upload(bytes, "utf-8"));
		expect(codeOf(wrong)).toBe("invalid");
		const body = importBody(dossierId, uuidv7(), { ...detected.original, charset: "utf-8" });
		expect(codeOf(await importArticle(lead, uuidv7(), body))).toBe("invalid");
		const id = uuidv7();
		take(await importArticle(lead, id, importBody(dossierId, uuidv7(), detected.original)));
		expect(take(await readDesk(lead, id)).version.text).toBe("Démenti € au port");
	});

	test("DI-10: leaves out characters that cannot be stored, and says so", async ({ newsroom }) => {
		const { lead, dossierId } = await open(newsroom);
		const units = "a\u0000b \ud83d c 👍 d";
		const bytes = new Uint8Array(2 + units.length * 2);
		bytes.set([0xff, 0xfe]);
		for (let n = 0; n < units.length; n += 1) {
			bytes.set([units.charCodeAt(n) & 0xff, units.charCodeAt(n) >> 8], 2 + n * 2);
		}
		const draft = take(await draftImport(lead, dossierId, upload(bytes)));
		expect(draft.text).toBe("ab  c 👍 d");
		expect(draft.notices).toEqual([
			{ code: "removed-lone-surrogates", count: 1 },
			{ code: "removed-nul", count: 1 },
			{ code: "removed-bom", count: 1 },
		]);
		const id = uuidv7();
		take(await importArticle(lead, id, importBody(dossierId, uuidv7(), draft.original)));
		expect(take(await readDesk(lead, id)).version.text).toBe("ab  c 👍 d");
	});

	test("RL-01: of a Word document and of a pasted page has the text that was shown, and its bytes to the last", async ({
		newsroom,
	}) => {
		const { lead, dossierId } = await open(newsroom);
		const page = `<h1>Le port dément</h1><p>Un <b>texte</b>.</p><script>1</script>`;
		const sources = [
			{ bytes: Uint8Array.from(docxOfParagraphs(["Un texte."])), fileName: "Le port.docx" },
			{ bytes: new TextEncoder().encode(page), fileName: null, pasted: "html" },
		] as const;
		for (const source of sources) {
			const draft = take(await draftImport(lead, dossierId, { ...source, charset: null }));
			const id = uuidv7();
			take(await importArticle(lead, id, importBody(dossierId, uuidv7(), draft.original)));
			const { version } = take(await readDesk(lead, id));
			expect(version.text).toBe(draft.text);
			expect(version.blocks).toEqual(draft.blocks);
			const { rows } = await newsroom.database.owner.query(
				'SELECT "bytes" FROM "Original" WHERE "sha256" = $1',
				[createHash("sha256").update(source.bytes).digest("hex")],
			);
			expect(new Uint8Array(rows[0].bytes)).toEqual(source.bytes);
		}
		const pasted = take(await draftImport(lead, dossierId, { ...sources[1], charset: null }));
		expect(pasted).toMatchObject({
			text: "Le port dément\n\nUn texte.",
			notices: [{ code: "dropped-scripts", count: 1 }],
			sources: { title: "text" },
		});
		expect(await checkInvariants()).toEqual([]);
	});

	test("of nothing, of white space and of what is no text is refused", async ({ newsroom }) => {
		const { lead, dossierId } = await open(newsroom);
		const before = await newsroom.snapshot();
		const pdf = upload("%PDF-1.7\n…");
		expect(codeOf(await draftImport(lead, dossierId, upload("")))).toBe("invalid");
		expect(codeOf(await draftImport(lead, dossierId, upload(" \n\n \t")))).toBe("invalid");
		expect(codeOf(await draftImport(lead, dossierId, pdf))).toBe("unsupported-media");
		const long = upload("x".repeat(1_000_001));
		expect(codeOf(await draftImport(lead, dossierId, long))).toBe("too-large");
		expect(await newsroom.snapshot()).toEqual(before);
	});

	test("of bytes that were never sent is not found", async ({ newsroom }) => {
		const { lead, dossierId } = await open(newsroom);
		const original = { sha256: "0".repeat(64), charset: "utf-8", fileName: null };
		const body = importBody(dossierId, uuidv7(), original);
		expect(codeOf(await importArticle(lead, uuidv7(), body))).toBe("not-found");
	});

	test("AZ-01: takes no bytes of another dossier, whoever knows their hash, and does not tell that they are there", async ({
		newsroom,
	}) => {
		const [hidden, own] = [await open(newsroom), await open(newsroom)];
		const { original } = take(await draftImport(hidden.lead, hidden.dossierId, upload(story)));
		const body = () => importBody(own.dossierId, uuidv7(), original);
		const unknown = { ...body(), original: { ...original, sha256: "0".repeat(64) } };
		const before = await newsroom.snapshot();
		const answers = [
			await importArticle(own.lead, uuidv7(), body()),
			await importArticle(own.lead, uuidv7(), unknown),
		];
		expect(answers[0]).toEqual(answers[1]);
		expect(answers.map(codeOf)).toEqual(["not-found", "not-found"]);
		expect(await newsroom.snapshot()).toEqual(before);
		take(await draftImport(own.lead, own.dossierId, upload(story)));
		take(await importArticle(own.lead, uuidv7(), body()));
		const other = importBody(hidden.dossierId, uuidv7(), original);
		take(await importArticle(hidden.lead, uuidv7(), other));
		expect(await checkInvariants()).toEqual([]);
	});

	test("twice at once by an outlet that is new makes it once", async ({ newsroom }) => {
		const dossiers = [await open(newsroom), await open(newsroom), await open(newsroom)];
		const drafts = await Promise.all(
			dossiers.map(async ({ lead, dossierId }) =>
				take(await draftImport(lead, dossierId, upload(`Le quai de ${dossierId}`))),
			),
		);
		const names = ["L’Écho des Passes", "l'écho des passes", "L’ÉCHO DES PASSES"];
		const codes = await Promise.all(
			dossiers.map(({ lead, dossierId }, n) => {
				const original = drafts[n]?.original ?? { sha256: "", charset: "", fileName: null };
				const body = importBody(dossierId, uuidv7(), original);
				return importArticle(lead, uuidv7(), { ...body, outlet: names[n] ?? "" }).then(codeOf);
			}),
		);
		expect(codes).toEqual(["ok", "ok", "ok"]);
		const { rows } = await newsroom.database.owner.query(
			`SELECT count(DISTINCT "outletId")::int AS n FROM "Article" WHERE "dossierId" = ANY($1)`,
			[dossiers.map(({ dossierId }) => dossierId)],
		);
		expect(rows).toEqual([{ n: 1 }]);
	});
});

test("the real articles come in one after the other, every word of them", async ({
	newsroom,
	skip,
}) => {
	const files = corpusOf({ skip });
	const { lead, dossierId } = await open(newsroom);
	for (const file of files) {
		const bytes = Uint8Array.from(file.bytes);
		const draft = take(
			await draftImport(lead, dossierId, { bytes, fileName: file.name, charset: null }),
		);
		const { title, outlet, author, published, address, language, credits } = draft;
		const known = { title, outlet, author, published, address, language, credits: [...credits] };
		const [id, versionId] = [uuidv7(), uuidv7()];
		const body = { opId: uuidv7(), dossierId, versionId, original: draft.original, ...known };
		take(await importArticle(lead, id, body));
		const { version } = take(await readDesk(lead, id));
		const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");
		expect(words(version.text)).toEqual(words(file.bytes.toString("utf8").replace(/^\uFEFF/, "")));
		const covered = version.blocks.flatMap(({ start, end }) =>
			words(version.text.slice(start, end)),
		);
		expect(covered).toEqual(words(version.text));
	}
	expect(take(await listArticles(lead, dossierId))).toHaveLength(files.length);
	expect(await checkInvariants()).toEqual([]);
});
