import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "@/lib/exports/markdown/escape-markdown";
import { exportFile } from "@/lib/exports/registry";
import {
	articleForExport,
	articleWithEverything,
	dossierForExport,
	exportArticle,
	textOf,
} from "@/lib/testing/article-for-export";
import { twoArticles } from "@/lib/testing/dossier-for-export";
import { holds } from "@/lib/testing/scale";

const reader = new MarkdownIt("commonmark", { html: true });

/** The words of one paragraph of Markdown as a reader shows them; what is no paragraph is shown as its elements. */
function shown(markdown: string): string {
	const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
	return reader
		.render(markdown)
		.replace(/^<p>(.*)<\/p>\n$/s, "$1")
		.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? "");
}

describe("Markdown", () => {
	it("shows words as they are, whatever signs are in them", () => {
		const signs = fc.string({
			unit: fc.constantFrom(..."a1 *_`[](){}<>#+-=.!|~&;:\\\"'/^$é".split("")),
			maxLength: 30,
		});
		holds(
			fc.property(signs, (words) => {
				const trimmed = words.trim();
				expect(shown(escapeMarkdown(trimmed))).toBe(trimmed);
			}),
			5000,
		);
	});

	it("has a footnote for every mark, referred to after each of its pieces", async () => {
		const text = await textOf(exportArticle("markdown", articleWithEverything()));
		const notes = [...text.matchAll(/^\[\^(\d+-\d+)\]: /gm)].map(([, name]) => name);
		expect(notes).toHaveLength(15);
		const references = [...text.matchAll(/\[\^(\d+-\d+)\](?!:)/g)].map(([, name]) => name);
		expect(references.filter((name) => name === "1-2")).toHaveLength(2);
		expect(new Set(references)).toEqual(new Set(notes));
		expect(text).toContain("# D[^1-1]émenti : « l’accord » n’est pas signé[^1-2][^1-3] !");
		expect(text).toContain("> قالت[^1-10] الوزيرة");
		expect(text).toContain("- Premier point\\\n  suite du point\n");
	});

	it("keeps looks and links of the text, to addresses of the web only", async () => {
		const { version } = articleForExport();
		const looks = [
			{ kind: "strong", start: 0, end: 8 },
			{ kind: "link", start: 0, end: 8, href: "https://a.example/%2F?<x>" },
			{ kind: "link", start: 10, end: 20, href: "javascript:alert(1)" },
		] as const;
		const blocks = version.blocks.map((block, n) =>
			n === 0 ? { ...block, inline: looks } : block,
		);
		const exported = articleForExport({ version: { ...version, blocks } });
		const text = await textOf(exportArticle("markdown", exported));
		expect(text).toContain("# [**Démenti**](<https://a.example/%2F?%3Cx%3E>) : «");
		expect(text).not.toContain("javascript");
	});

	it("parts the articles of a dossier and their footnotes", async () => {
		const { articles } = twoArticles();
		const text = await textOf(exportFile("markdown", dossierForExport(articles)));
		expect(text.match(/^\* \* \*$/gm)).toHaveLength(1);
		expect(text.match(/^\[\^1-\d\]: /gm)).toHaveLength(2);
		expect(text.match(/^\[\^2-\d\]: /gm)).toHaveLength(2);
	});
});
