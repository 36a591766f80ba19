import type { Language } from "@/lib/domain/languages";
import type { PassageView } from "@/lib/domain/link";
import { type Markup, markup } from "@/lib/exports/markup";
import { formatPublished } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";

/** Words to be put somewhere else, plain and with their links as HTML. */
export interface Citation {
	readonly text: string;
	readonly html: string;
}

/** In whose words something is cited, and from where. */
export interface Citing {
	readonly words: Messages;
	readonly language: Language;
	/** Where the newsroom is reached, an origin without a path. */
	readonly origin: string;
}

/** A passage as a citation: its words, who says so, in which article, of which outlet, when, and where it is found. */
export function citePassage(citing: Citing, passage: PassageView): Citation {
	const { html, text } = passageParts(citing, passage);
	return { text, html: markup`<p>${html}</p>`.toString() };
}

/** The same as part of something larger. */
export function passageParts(
	{ language, origin, words: { everywhere } }: Citing,
	passage: PassageView,
): { readonly text: string; readonly html: Markup } {
	const { articleTitle, outlet, published, speakers } = passage;
	const address = `${origin}/articles/${passage.articleId}#a=${passage.annotationId}`;
	const quote = everywhere.quote(passage.quotes.join(everywhere.gap));
	const title = everywhere.quote(articleTitle);
	const place = [
		outlet ?? everywhere.unknownOutlet,
		published === null ? everywhere.unknownDate : formatPublished(published, language),
	].join(", ");
	const by = speakers.length === 0 ? "" : `${speakers.join(", ")}, `;
	return {
		text: `${quote} — ${by}${title}, ${place}. ${address}`,
		html: markup`${quote} — ${by}<a href="${address}">${title}</a>, ${place}.`,
	};
}
