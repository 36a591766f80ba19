import fc from "fast-check";
import { expect, test } from "vitest";
import { nameSchema } from "@/lib/domain/name";
import { blockSchema } from "@/lib/domain/text";
import { textLimits } from "@/lib/domain/text-parts";
import type { ArticleDraft } from "@/lib/imports/draft";
import { draftFromText, parsePlainText } from "@/lib/imports/plain-text";
import { cpuTimeOf } from "@/lib/testing/cpu-time";
import { holds } from "@/lib/testing/scale";
import { foldText } from "@/lib/text/fold";
import { isGraphemeBoundary } from "@/lib/text/slice";

function draft(text: string, fileName: string | null = null): ArticleDraft {
	const result = draftFromText(text, { fileName, zone: "Europe/Paris" });
	if (!result.ok) throw new Error(result.failure.code);
	return result.value;
}

function kinds(text: string): string[] {
	const { text: stored, blocks } = draft(text);
	return blocks.map(({ kind, start, end }) => `${kind}: ${stored.slice(start, end).slice(0, 24)}`);
}

const prose =
	"Le conseil municipal a adopté mardi soir le budget de la mer, après un débat de quatre heures que personne n’attendait aussi vif.";
const more =
	"Les élus de la majorité se sont abstenus, et le maire a quitté la salle avant le vote.";

test("a headline, paragraphs and headings between them", () => {
	expect(kinds(`Un budget disputé\n\n${prose}\n\nLe prix de la mer\n\n${more}`)).toEqual([
		"headline: Un budget disputé",
		"paragraph: Le conseil municipal a a",
		"heading: Le prix de la mer",
		"paragraph: Les élus de la majorité ",
	]);
});

test("one line end between paragraphs works as two do", () => {
	expect(kinds(`Un budget disputé\n${prose}\nLe prix de la mer\n${more}`)).toEqual(
		kinds(`Un budget disputé\n\n${prose}\n\nLe prix de la mer\n\n${more}`),
	);
});

test("furniture before the headline is in its block and not in the title", () => {
	const found = draft(
		` date 2021-11 https://fr.gazette-mer.example/20211111/un-budget.html\n\nUn budget disputé\n\nUn budget disputé\n\n${prose}`,
	);
	expect(found).toMatchObject({
		title: "Un budget disputé",
		published: { value: "2021-11-11", precision: "day", zone: "Europe/Paris" },
		address: "https://fr.gazette-mer.example/20211111/un-budget.html",
		outlet: "gazette-mer.example",
		language: "fr",
	});
	expect(found.blocks.map(({ kind }) => kind)).toEqual(["headline", "aside", "paragraph"]);
	expect(found.blocks[0]).toMatchObject({ start: 1 });
	expect(found.proposals.outlet?.from).toBe("address");
	expect(found.proposals.published?.from).toBe("address");
});

test("a title glued between date and site is proposed clean, the site's own name over its host", () => {
	const found = draft(
		` date 2021-09 Un budget disputé par tous - lagazette.example\n\nUn budget disputé par tous Publié le samedi 25 septembre 2021 | La Gazette de la Mer\n\n© La Gazette par DR\n\nLe quai un soir de brume\n\n${prose}`,
	);
	expect(found).toMatchObject({
		title: "Un budget disputé par tous",
		outlet: "La Gazette de la Mer",
		published: { value: "2021-09-25" },
	});
	expect(found.proposals.outlet?.others).toEqual(["lagazette.example"]);
	expect(found.blocks.map(({ kind }) => kind)).toEqual([
		"headline",
		"aside",
		"caption",
		"caption",
		"paragraph",
	]);
	const at = found.proposals.title?.at;
	expect(found.text.slice(at?.start, at?.end)).toBe(found.title);
});

test("the site that carries an article wins over the one it comes from, which is offered", () => {
	const found = draft(
		`Un budget disputé par tous - abord.example\n\nUn budget disputé par tous Publié le 25 septembre 2021 | Boursier.example\n\n${prose}`,
	);
	expect(found.outlet).toBe("abord.example");
	expect(found.proposals.outlet?.others).toEqual(["Boursier.example"]);
});

test("a text that starts with prose has an empty headline, its first words as title, and stays prose", () => {
	const found = draft(`${prose} Fin.\n\n${more}`, "002_6b4cddbfa6781f88.txt");
	expect(found.blocks.map(({ kind, start, end }) => [kind, end - start > 0])).toEqual([
		["headline", false],
		["paragraph", true],
		["paragraph", true],
	]);
	expect(found.title.length).toBeLessThanOrEqual(120);
	expect(prose.startsWith(found.title.slice(0, -1))).toBe(true);
	expect(draft(`${prose} Fin.`, "Un budget très disputé.txt").title).toBe("Un budget très disputé");
});

test.each([
	[
		"Par Blandine Ostréa\nRadio Ressac, mercredi 4 mars 2026",
		"Radio Ressac",
		"Blandine Ostréa",
		"2026-03-04",
	],
	[
		"La Gazette des Ombrines | Samedi 7 mars 2026 | Léopold Santerne",
		"La Gazette des Ombrines",
		"Léopold Santerne",
		"2026-03-07",
	],
	[
		"By Philippa Wrenlow, The Slipway Ledger, 8 March 2026",
		"The Slipway Ledger",
		"Philippa Wrenlow",
		"2026-03-08",
	],
	[
		"By A. Farrow and Tamsin Alder | The Post | 12 March 2026",
		"The Post",
		"A. Farrow, Tamsin Alder",
		"2026-03-12",
	],
	["L'Écho des Passes - n° 214 - mars 2026", "L'Écho des Passes", null, "2026-03"],
	[
		"By Oswin Farradale\nPublished: 5 March 2026, 09:40",
		null,
		"Oswin Farradale",
		"2026-03-05T09:40",
	],
	["Bamako, 25 septembre 2021", null, null, "2021-09-25"],
])("%s is furniture", (masthead, outlet, author, date) => {
	const found = draft(`Un budget disputé\n\n${masthead}\n\n${prose}\n\n${more}`);
	expect([found.outlet, found.author, found.published?.value]).toEqual([outlet, author, date]);
	expect(new Set(found.blocks.slice(1, -2).map(({ kind }) => kind))).toEqual(new Set(["aside"]));
});

test.each([
	["Esso A.", "Esso A."],
	["Blandine Ostréa", "Blandine Ostréa"],
	["ylm/hb", "ylm/hb"],
	["(avec l’agence Galverne)", null],
	["Rédaction web (avec AFP)", "Rédaction web"],
])("%s below the text signs it", (signature, author) => {
	const found = draft(`Un budget disputé\n\n${prose}\n\n${signature}`);
	expect(found.author).toBe(author);
	expect(found.blocks.at(-1)?.kind).toBe("aside");
});

test("names in brackets behind the last full stop sign, those in a sentence do not", () => {
	const signed = `${prose} (Polina Devers, avec Tangi Salon et John Iris à Paris)`;
	expect(draft(`Titre court\n\n${signed}`).author).toBe("Polina Devers, Tangi Salon, John Iris");
	expect(draft(`Titre court\n\n${prose} Il a cité le maire (Jean Martin).`).author).toBeNull();
});

test("a dateline gives date and agency", () => {
	const found = draft(`Titre court\n\nPORT-MAUBRUN, 2 mars 2026, 18h12 (Galverne) – ${prose}`);
	expect(found).toMatchObject({
		outlet: "Galverne",
		published: { value: "2026-03-02T18:12", precision: "minute" },
	});
});

test("prose is not read for outlet, author, date or address", () => {
	const found = draft(
		`Titre court\n\n${prose} Le 3 mars 2020, Le Monde le disait déjà sur https://lemonde.test/x, par Jean Martin.\n\n${more}`,
	);
	expect([found.outlet, found.author, found.published, found.address]).toEqual([
		null,
		null,
		null,
		null,
	]);
});

test("captions, a line in mid-sentence, cross references, quotes and lists have their kinds", () => {
	expect(
		kinds(
			`Titre court\n\n${prose}\n\nLire aussi : le budget d’avant\n\n« Nous n’avons rien signé, et nous ne signerons rien. »\n\n- un canot\n- une vedette\n\n${prose.slice(0, 80)}\n\nAbdou Diarra\n\nsuite de la phrase ${more}\n\n© Photo de presse\n\n${more}`,
		).map((line) => line.split(":")[0]),
	).toEqual([
		"headline",
		"paragraph",
		"aside",
		"quote",
		"list-item",
		"list-item",
		"paragraph",
		"caption",
		"paragraph",
		"caption",
		"paragraph",
	]);
});

test("a paragraph that only starts with a quote is a paragraph", () => {
	expect(
		kinds(`Titre court\n\n« Rien », a-t-il dit, « ni hier ni demain. »\n\n${more}`)[1],
	).toMatch(/^paragraph/);
});

test("lines wrapped at a fixed width are one paragraph", () => {
	const wrapped = `${prose} ${more}`.replace(/(.{50,62}) /g, "$1\n");
	expect(draft(`Titre court\n\n${wrapped}\n\n${more}`).blocks).toHaveLength(3);
});

test("every text trap comes through unharmed", () => {
	const traps = `\uFEFFTitre « 👩‍👩‍👧 »\r\n\r\nUn e\u0301 et un é\u00A0; 🇫🇷 𝒜 co\u00ADop שלום\u202F! \u0001\u0008 fin.\r\nLigne\0 suiv\uD83Dante.`;
	const found = draft(traps);
	expect(found.text).toBe(
		"Titre « 👩‍👩‍👧 »\n\nUn e\u0301 et un é\u00A0; 🇫🇷 𝒜 co\u00ADop שלום\u202F! \u0001\u0008 fin.\nLigne suivante.",
	);
	expect(found.notices.map(({ code, count }) => `${code} ${count}`)).toEqual([
		"removed-lone-surrogates 1",
		"removed-nul 1",
		"removed-bom 1",
		"normalised-line-ends 3",
	]);
	expect(found.title).toBe("Titre « 👩‍👩‍👧 »");
});

test("nothing but white space, too much, and a web page are refused", () => {
	const context = { fileName: "a.txt", zone: "UTC" };
	expect(draftFromText(" \n\u00A0\uFEFF\0", context)).toMatchObject({
		failure: { code: "invalid" },
	});
	expect(draftFromText("a".repeat(textLimits.articleUnits + 1), context)).toMatchObject({
		failure: { code: "too-large" },
	});
	expect(
		parsePlainText({ ...context, bytes: Buffer.from("\uFEFF\n<!DOCTYPE html><p>a") }),
	).toMatchObject({
		failure: { code: "unsupported-media", fields: [{ code: "looks-like-html" }] },
	});
});

test("languages other than French and English are not guessed", () => {
	expect(
		draft(
			"El gobierno ha firmado un contrato que las autoridades de la isla no han querido confirmar.",
		).language,
	).toBeNull();
	expect(
		draft(
			"Il governo della regione ha firmato un contratto per la sicurezza in mare con la società.",
		).language,
	).toBeNull();
	expect(draft("The council has said that it is not going to sign the contract.").language).toBe(
		"en",
	);
});

const bits = fc.constantFrom(
	"Titre",
	" ",
	"\n",
	"\n\n",
	"\r\n",
	"« mot »",
	"©",
	"- a",
	"1. b",
	"Lire aussi : c",
	"https://a.example/20210101/",
	"date 2021-09 ",
	"Par Jean Martin",
	"Le Fanal\tdu Soir - 3 mars 2026\n\n",
	"3 mars 2026",
	"phrase qui finit.",
	"suite",
	"\u00A0",
	"\u202F",
	"e\u0301",
	"\u0301",
	"👩‍👩‍👧",
	"\0",
	"\uD83D",
	"\uFEFF",
	"\u2028",
	"\u00AD",
	"שלום",
	" - site.example",
	"(avec AFP)",
	prose,
);

test.each(["\t", "\v", "\u0085", "\u0001"])(
	"a name with %j in it is proposed in one line",
	(sign) => {
		const { outlet, proposals } = draft(
			`Le Fanal${sign}du Soir - 3 mars 2026\n\nUn budget\n\n${prose}`,
		);
		expect([outlet, proposals.outlet?.value]).toEqual(["Le Fanal du Soir", "Le Fanal du Soir"]);
	},
);

test("blocks are in order, hold all but white space, lie on graphemes; what is proposed is in the text", () => {
	const sources = fc.oneof(
		fc.array(bits, { maxLength: 40 }).map((parts) => parts.join("")),
		fc.string({ unit: "binary", maxLength: 200 }),
	);
	holds(
		fc.property(sources, (raw) => {
			const result = draftFromText(raw, { fileName: null, zone: "Europe/Paris" });
			if (!result.ok) {
				expect(result.failure.code).toBe("invalid");
				return;
			}
			const { text, blocks, title, proposals, notices } = result.value;
			// What is left in the text is told again, what was mended is not.
			const lasting = notices.filter(({ code }) => code === "turned-directions");
			let from = 0;
			for (const [n, block] of blocks.entries()) {
				expect(blockSchema.parse(block)).toEqual(block);
				expect(text.slice(from, block.start).trim()).toBe("");
				expect(block.end > block.start || n === 0).toBe(true);
				expect(isGraphemeBoundary(text, block.start) && isGraphemeBoundary(text, block.end)).toBe(
					true,
				);
				from = block.end;
			}
			expect(text.slice(from).trim()).toBe("");
			expect(blocks.map(({ kind }) => kind).indexOf("headline")).toBe(0);
			expect(blocks.filter(({ kind }) => kind === "headline")).toHaveLength(1);
			expect(title).not.toBe("");
			const { outlet, author, credits } = result.value;
			for (const name of [outlet ?? [], author ?? [], credits].flat())
				expect(nameSchema(300).parse(name)).toBe(name);
			for (const proposal of [proposals.address, proposals.outlet]) {
				if (proposal?.at == null) continue;
				expect(foldText(text.slice(proposal.at.start, proposal.at.end)).text).toBe(
					foldText(proposal.value).text,
				);
			}
			expect(draftFromText(text, { fileName: null, zone: "Europe/Paris" })).toMatchObject({
				value: { text, blocks, notices: lasting },
			});
		}),
		3000,
	);
});

test.each([
	"a",
	" ",
	"A\n",
	"( ",
	"http://",
	"Par A ",
	"date ",
	"« ",
	'"',
	"©\n",
	"agence de presse ",
	"Aa Bb\n",
	"M. ",
	"\u0301",
	"- ",
])("100 kB of %j are read in time", (unit) => {
	const text = `Titre\n\n${unit.repeat(100_000 / unit.length)}x`;
	const context = { fileName: "a-b.txt", zone: "UTC" };
	expect(cpuTimeOf(() => draftFromText(text, context))).toBeLessThan(5000);
});

test("a text has as many lines as the limit and no more, and a longer one costs little to refuse", () => {
	const lines = "a\n\n".repeat(textLimits.articleLines);
	expect(draft(lines).blocks.length).toBeGreaterThan(1000);
	const context = { fileName: null, zone: "Europe/Paris" };
	expect(draftFromText(`${lines}a`, context)).toMatchObject({
		failure: { code: "invalid", fields: [{ path: "text", code: "too-many-lines" }] },
	});
	expect(cpuTimeOf(() => draftFromText("a\n".repeat(500_000), context))).toBeLessThan(500);
});
