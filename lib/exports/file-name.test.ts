import contentDisposition from "content-disposition";
import { describe, expect, it } from "vitest";
import { toFileName } from "@/lib/exports/file-name";

const published = { value: "2026-03-03T18:12", precision: "minute", zone: "Europe/Paris" } as const;

describe("toFileName", () => {
	it("names outlet, day and title", () => {
		expect(toFileName({ title: "L’accord nié", outlet: "Le Fanal", published }, "html")).toBe(
			"Le Fanal - 2026-03-03 - L’accord nié.html",
		);
	});

	it("leaves out what is not known", () => {
		expect(toFileName({ title: "a", outlet: null, published: null }, "html")).toBe("a.html");
	});

	const titles: [name: string, title: string, expected: string][] = [
		["a header injected by CR and LF", "a\r\nSet-Cookie: b=1", "a Set-Cookie b=1"],
		["quotes, semicolons and slashes", 'a"; filename="/etc/passwd', "a filename= etc passwd"],
		["a path upwards", "../../a", "a"],
		["NUL and other controls", "a\u0000b\u0007c\u0085d", "abcd"],
		["direction overrides and isolates", "a\u202egnp.exe\u2066b\u200e", "agnp.exeb"],
		["a lone surrogate", "a\ud800b", "ab"],
		["line separators", "a\u2028b\u2029c", "a b c"],
		["scripts that are not Latin", "日本語 العقد", "日本語 العقد"],
		["emoji with joiners", "👩‍👩‍👧 🇫🇷", "👩‍👩‍👧 🇫🇷"],
		["a decomposed accent", "e\u0301te", "éte"],
		["nothing but syntax", '":/?*', "recoupe"],
		["a device name", "CON", "recoupe CON"],
		["a device name with a tail", "nul.tar", "recoupe nul.tar"],
		["trailing dots and spaces", "a . .", "a"],
	];
	it.each(titles)("makes a safe name of %s", (_, title, expected) => {
		expect(toFileName({ title, outlet: null, published: null }, "html")).toBe(`${expected}.html`);
	});

	it("cuts long titles between graphemes", () => {
		const name = toFileName(
			{ title: "👩‍👩‍👧".repeat(300), outlet: null, published: null },
			"jsonld",
		);
		expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(187);
		expect(name).toBe(`${"👩‍👩‍👧".repeat(10)}.jsonld`);
	});

	it.each(titles)("can stand in a header with %s", (_, title) => {
		const name = toFileName({ title, outlet: null, published: null }, "html");
		expect(contentDisposition(name)).toMatch(/^attachment; filename[\x20-\x7e\xa0-\xff]+$/);
	});
});
