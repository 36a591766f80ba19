import { type Content, type Markup, xml } from "@/lib/exports/markup";
import { rightToLeft } from "@/lib/exports/right-to-left";

/** The looks of a run, as elements of `w:rPr` in the order of the schema. */
export interface RunLooks {
	readonly before?: Content;
	readonly after?: Content;
	/** BCP 47. */
	readonly language?: string | undefined;
}

// Words from right to left, with what stands between two of them.
const stretchOf = new RegExp(
	`[${rightToLeft}](?:[^\\p{L}\\p{N}\\n\\t]*[${rightToLeft}])*|[^${rightToLeft}]+`,
	"gu",
);
const first = new RegExp(`^[${rightToLeft}]`, "u");
const firstLetter = /\p{L}/u;

/** Whether words begin, with their first letter, from the right. */
export function isRightToLeft(words: string): boolean {
	return first.test(firstLetter.exec(words)?.[0] ?? "");
}

/** Words as runs with these looks, those from right to left apart; line breaks and tabs as Word has them. */
export function runs(words: string, { after, before, language }: RunLooks = {}): Markup {
	const parts = words.match(stretchOf) ?? [];
	return xml`${parts.map((part) => {
		const fromRight = first.test(part);
		const lang = language === undefined || fromRight ? null : xml`<w:lang w:val="${language}"/>`;
		const looks = [before, after, fromRight ? xml`<w:rtl/>` : null, lang];
		return xml`<w:r><w:rPr>${looks}</w:rPr>${texts(part)}</w:r>`;
	})}`;
}

/** A paragraph in a style, its direction as its words have it. */
export function paragraph(
	style: string,
	words: string,
	inner: Content,
	more: Content = null,
): Markup {
	const bidi = isRightToLeft(words) ? xml`<w:bidi/>` : null;
	return xml`<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}${bidi}</w:pPr>${inner}</w:p>\n`;
}

function texts(words: string): Content {
	return words.split(/([\n\t])/).map((part) => {
		if (part === "\n") return xml`<w:br/>`;
		if (part === "\t") return xml`<w:tab/>`;
		return part === "" ? null : xml`<w:t xml:space="preserve">${part}</w:t>`;
	});
}
