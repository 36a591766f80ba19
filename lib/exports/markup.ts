import { escapeSigns } from "@/lib/text/escape-signs";

/** A piece of HTML or XML that is safe to write as it stands; made by `markup` or `xml` alone. */
export class Markup {
	readonly #text: string;

	private constructor(text: string) {
		this.#text = text;
	}

	/** The template tag below, with access to the constructor. */
	static join(strings: readonly string[], values: readonly Content[], toSafe: Escape): Markup {
		const parts = strings.map(
			(string, n) => `${string}${n < values.length ? write(values[n], toSafe) : ""}`,
		);
		return new Markup(parts.join(""));
	}

	toString(): string {
		return this.#text;
	}
}

/** What may stand in a template: words, which are escaped, markup, which is not, and lists of both; null is nothing. */
export type Content = string | number | Markup | null | undefined | readonly Content[];

/**
 * HTML from a template. Every value that is not markup is escaped, for an element's content and for a quoted
 * attribute alike; attributes must be quoted in the template.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
	return Markup.join(strings, values, escapeHtml);
}

/**
 * XML from a template, as `markup` makes HTML. What XML 1.0 has no way to write or advises against is left out (controls but
 * tab and line break, U+FFFE, U+FFFF and the like); half a character becomes U+FFFD.
 */
export function xml(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
	return Markup.join(strings, values, escapeXml);
}

type Escape = (words: string) => string;

/** Words as HTML text; control characters that HTML has no way to write are left out. */
export function escapeHtml(words: string): string {
	return escapeSigns(words).replace(/(?![\t\n])\p{Cc}/gu, "");
}

function escapeXml(words: string): string {
	return escapeSigns(words)
		.replace(/(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, "")
		.replace(/\p{Surrogate}/gu, "\ufffd");
}

function write(content: Content, toSafe: Escape): string {
	if (content === null || content === undefined) return "";
	if (content instanceof Markup) return content.toString();
	if (typeof content === "string") return toSafe(content);
	if (typeof content === "number") return String(content);
	return content.map((inner) => write(inner, toSafe)).join("");
}
