import { validateHeaderValue } from "node:http";
import { describe, expect, it } from "vitest";
import { nameIn } from "@/lib/desk/download";
import { exportFormatNames } from "@/lib/domain/export-format-names";
import { exportFormats } from "@/lib/exports/registry";
import { articleWithEverything, exportArticle } from "@/lib/testing/article-for-export";
import { toDownload } from "./to-download";

const titles = [
	["Japanese", "港の契約は署名されていない", "港の契約は署名されていない"],
	["Arabic", "الوزيرة تنفي العقد", "الوزيرة تنفي العقد"],
	["emoji with joiners", "Le port 👩‍👩‍👧 dément 🇫🇷", "Le port 👩‍👩‍👧 dément 🇫🇷"],
	["a header in it", 'a"\r\nSet-Cookie: b=1;\u202egnp/..', "a Set-Cookie b=1 gnp"],
	["300 signs", "é".repeat(300), "é".repeat(59)],
] as const;

describe.each(exportFormatNames)("IN-13: a download as %s", (format) => {
	it.each(titles)("has its own name in any script: %s", async (_, title, shown) => {
		const whole = articleWithEverything();
		const file = await exportArticle(format, { ...whole, article: { ...whole.article, title } });
		if (!file.ok) throw new Error(JSON.stringify(file.failure));
		const { headers } = toDownload(file.value);
		const disposition = headers.get("content-disposition") ?? "";
		expect(() => validateHeaderValue("content-disposition", disposition)).not.toThrow();
		expect(disposition).toMatch(/^attachment; filename="[ -~]+"(; filename\*=UTF-8''[!-~]+)?$/);
		const name = nameIn(disposition);
		expect(name).toMatch(new RegExp(`\\.${exportFormats[format].extension}$`));
		expect(name).toContain(`Le Fanal - 2026-03-03 - ${shown.slice(0, 40)}`);
		expect(headers.get("content-type")).toBe(exportFormats[format].mediaType);
	});
});
