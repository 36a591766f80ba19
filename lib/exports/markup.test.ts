import { describe, expect, it } from "vitest";
import { escapeHtml, markup } from "@/lib/exports/markup";

describe("markup", () => {
	it("escapes every value that is not markup", () => {
		const words = `<b title="x">'&\``;
		expect(markup`<i title="${words}">${[words, 3, null]}</i>`.toString()).toBe(
			'<i title="&lt;b title=&quot;x&quot;&gt;&#39;&amp;&#96;">&lt;b title=&quot;x&quot;&gt;&#39;&amp;&#96;3</i>',
		);
	});

	it("takes markup and lists of markup as they are", () => {
		expect(markup`<p>${[markup`<b>${"<"}</b>`, [markup`<br>`]]}</p>`.toString()).toBe(
			"<p><b>&lt;</b><br></p>",
		);
	});

	it("leaves out controls that HTML cannot hold", () => {
		expect(escapeHtml("a\u0000\u001b\r<\tb\n")).toBe("a&lt;\tb\n");
	});
});
