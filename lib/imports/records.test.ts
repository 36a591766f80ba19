import { describe, expect, test } from "vitest";
import { collectCsv } from "./csv";
import { collectJsonLines } from "./json-lines";
import { parseRecord } from "./record";

const bytesOf = (words: string) => new TextEncoder().encode(words);
const context = { fileName: "1.json", zone: "Europe/Paris" };

function draftOf(record: unknown) {
	const result = parseRecord({ ...context, bytes: bytesOf(JSON.stringify(record)) });
	if (!result.ok) throw new Error(JSON.stringify(result.failure));
	return result.value;
}

function problemOf(words: string): string {
	const result = parseRecord({ ...context, bytes: bytesOf(words) });
	return result.ok ? "ok" : (result.failure.fields?.[0]?.code ?? result.failure.code);
}

const traps =
	"Une famille 👨‍👩‍👧, un drapeau 🇫🇷, é et e\u0301, 𝒜, « mots »\u202F; cou\u00ADpé, \u05E9\u05DC\u05D5\u05DD.";

describe("a record", () => {
	test("of ninjs 3 and of ninjs 2 is the same text, with what it says of itself", () => {
		const words = ["Le port de Maubrun dément avoir signé.", traps];
		const html = words.map((line) => `<p>${line}</p>`).join("");
		const ninjs3 = {
			standard: { name: "ninjs", version: "3.1" },
			uri: "https://lefanal.example/ports/le-contrat",
			type: "text",
			contentCreated: "2026-03-02T18:12:00+01:00",
			language: "fr",
			headlines: [{ role: "main", value: "Le port dément" }],
			bodies: [{ role: "main", contentType: "text/html", value: html }],
			by: "Aline Corbeau",
			infoSources: [{ name: "Le Fanal", role: "publisher" }],
		};
		const ninjs2 = {
			uri: ninjs3.uri,
			versioncreated: ninjs3.contentCreated,
			language: "fr",
			headlines: ninjs3.headlines,
			bodies: [{ contenttype: "text/plain", value: words.join("\n\n") }],
			by: "Aline Corbeau",
			infosources: ninjs3.infoSources,
		};
		const [first, second] = [draftOf(ninjs3), draftOf(ninjs2)];
		expect(first.text).toBe(["Le port dément", ...words].join("\n\n"));
		expect(second.text).toBe(first.text);
		for (const draft of [first, second])
			expect(draft).toMatchObject({
				title: "Le port dément",
				outlet: "Le Fanal",
				author: "Aline Corbeau",
				address: ninjs3.uri,
				language: "fr",
				published: { precision: "minute" },
				proposals: { outlet: { from: "record" } },
			});
		expect(first.blocks[0]).toMatchObject({ kind: "headline" });
	});

	test("of ninjs 1, and of whoever names fields in a usual way, is read too", () => {
		const ninjs1 = { headline: "Le port dément", body_text: "Un texte.", byline: "A. Corbeau" };
		expect(draftOf(ninjs1)).toMatchObject({
			text: "Le port dément\n\nUn texte.",
			author: "A. Corbeau",
		});
		const french = {
			Titre: "Le port dément",
			Média: "Le Fanal",
			texte: "Un.\nDeux.",
			Date: "2 mars 2026",
		};
		expect(draftOf(french)).toMatchObject({
			text: "Le port dément\n\nUn.\n\nDeux.",
			outlet: "Le Fanal",
			published: { value: "2026-03-02" },
		});
	});

	test("IN-01 IN-23: has no mark-up in its text, and no prototype in its fields", () => {
		const record = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"title":"Un titre","text":"<p>Un <b>texte</b><script>window.__xss=1</script><a href='javascript:1'>lien</a></p>"}`;
		const result = parseRecord({ ...context, bytes: bytesOf(record) });
		expect(result).toMatchObject({ ok: true, value: { text: "Un titre\n\nUn textelien" } });
		expect(JSON.stringify(result)).not.toMatch(/__xss|javascript/);
		expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
	});

	test.each([
		["", "empty"],
		["{", "not-this-format"],
		["12", "not-this-format"],
		[`[{"text":"a"}]`, "several-records"],
		[`{"title":"Un titre"}`, "no-text-field"],
		[`{"text":"  "}`, "no-text-field"],
	])("IN-21: of %s is refused", (words, code) => {
		expect(problemOf(words)).toBe(code);
	});

	test("IN-21: of lists within lists is refused", () => {
		const deep = `{"text":${"[".repeat(5000)}${"]".repeat(5000)}}`;
		expect(problemOf(deep)).toBe("no-text-field");
	});
});

describe("a table of articles", () => {
	const filesOf = (words: string | Uint8Array) => {
		const collected = collectCsv(typeof words === "string" ? bytesOf(words) : words);
		if (!collected.ok) return collected.failure.fields?.[0]?.code;
		return collected.value.map((file) =>
			"bytes" in file ? JSON.parse(new TextDecoder().decode(file.bytes)) : file.code,
		);
	};
	const rows = [
		{ titre: "Un, deux", texte: "Le « mot »\n\nSuite", date: "2026-03-02" },
		{ titre: 'Il a dit "non"', texte: "Un texte", date: "" },
	];
	const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;

	test.each([",", ";", "\t"])(
		"parted by %j is a record a row, every character of it",
		(separator) => {
			const lines = rows.map((row) => Object.values(row).map(cell).join(separator));
			const head = ["titre", "texte", "date"].join(separator);
			expect(filesOf(`\uFEFF${[head, ...lines].join("\r\n")}\r\n`)).toEqual(rows);
		},
	);

	test("in Windows-1252 is read as such; short rows end with empty cells", () => {
		expect(filesOf(Buffer.from("titre;texte\nL\xE9a;\xC9t\xE9\nseul", "latin1"))).toEqual([
			{ titre: "Léa", texte: "Été" },
			{ titre: "seul", texte: "" },
		]);
	});

	test("without rows, without a heading of a text, or with a quote that never ends is refused", () => {
		expect(filesOf("titre,texte\n")).toBe("no-files");
		expect(filesOf("a,b\n1,2")).toBe("no-text-field");
		expect(filesOf('titre,texte\n"a,b\n')).toBe("damaged");
	});
});

test("lines of JSON are records, each by its number; a bad one stops no other", () => {
	const collected = collectJsonLines(bytesOf(`{"text":"Un"}\r\n\n{"text":\n{"text":"Trois"}\n`));
	if (!collected.ok) throw new Error("refused");
	expect(collected.value.map(({ name }) => name)).toEqual(["1.json", "3.json", "4.json"]);
	const problems = collected.value.map((file) =>
		"bytes" in file ? problemOf(new TextDecoder().decode(file.bytes)) : file.code,
	);
	expect(problems).toEqual(["ok", "not-this-format", "ok"]);
	expect(collectJsonLines(bytesOf("\n \n"))).toMatchObject({
		failure: { fields: [{ code: "no-files" }] },
	});
});
