import { languageNames, languages } from "@/lib/domain/languages";
import { isSafeAddress } from "@/lib/domain/note";
import type { BlockKind } from "@/lib/domain/text";
import { isolated, listed } from "@/lib/exports/html/quoted-passage";
import { tagChip } from "@/lib/exports/html/tag-chip";
import { type Content, type Markup, markup } from "@/lib/exports/markup";
import { sharedStyle } from "@/lib/exports/shared/shared-style";
import type {
	SharedArticle,
	SharedBlock,
	SharedHead,
	SharedLook,
	SharedPassage,
	SharedStatement,
	SharedStretch,
	SharedThing,
} from "@/lib/exports/shared/shared-thing";
import { formatPublished } from "@/lib/i18n/format";
import { type Messages, messagesFor } from "@/lib/i18n/messages";

/** What a page is made with: how it is shown, and the words of its language. */
interface Context extends SharedLook {
	readonly words: Messages;
}

/**
 * What is shared as a page that needs nothing else: no script, no request, nothing that says who opened it. It has what was
 * approved and what the outlet itself published about the article, and nobody of the newsroom.
 */
export function sharedPage(thing: SharedThing, look: SharedLook): string {
	const words = messagesFor(look.language);
	const context: Context = { ...look, words };
	const title = thing.kind === "article" ? thing.head.title : wordingOf(thing, look).title;
	const main =
		thing.kind === "article" ? articlePart(thing, context) : statementPart(thing, context);
	return documentOf(context, title, markup`${main}${footer(context)}`);
}

/** What stands at an address that shows nothing, whatever it once was. */
export function nothingSharedPage(
	look: Pick<SharedLook, "language">,
	problem: "gone" | "busy",
): string {
	const words = messagesFor(look.language);
	const { title, text } = words.sharing.page[problem];
	const context: Context = { ...look, words, until: "", embedded: false };
	return documentOf(context, title, markup`<main><h1>${title}</h1><p>${text}</p></main>\n`);
}

function documentOf({ language, words, embedded }: Context, title: string, body: Markup): string {
	return `<!doctype html>
<html lang="${languages[language].tag}"${embedded ? ' class="embedded"' : ""}>
<head>
<meta charset="utf-8">
${markup`<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="referrer" content="no-referrer">
<title>${title} · ${words.everywhere.name}</title>
`}<style>
${sharedStyle()}
</style>
</head>
<body>
${body}</body>
</html>
`;
}

function articlePart({ head, passages, text }: SharedArticle, context: Context): Markup {
	const { words, embedded } = context;
	const said = words.sharing.page;
	const list = passages.map((passage) => markup`<li>${passagePart(passage, head, context)}</li>\n`);
	const whole =
		text === null || embedded
			? null
			: markup`<section aria-labelledby="text"><h2 id="text">${said.text}</h2>
<article lang="${head.language}">
${text.map(blockPart)}</article></section>
`;
	return markup`<main>
<h1 lang="${head.language}" dir="auto">${head.title}</h1>
${headLine(head, context)}
<section aria-labelledby="passages"><h2 id="passages">${said.passages(passages.length)}</h2>
${passages.length === 0 ? markup`<p>${said.none}</p>` : markup`<ul class="shared">${list}</ul>`}
</section>
${whole}</main>
`;
}

function statementPart(thing: SharedStatement, context: Context): Markup {
	const { words, language } = context;
	const said = words.sharing.page;
	const { title, lang } = wordingOf(thing, context);
	const { grade, passages } = thing;
	const list = passages.map(
		(passage) => markup`<li><p class="stance">${words.vocabulary.stance[passage.stance]}</p>
${passagePart(passage, passage.head, context)}
<p class="from"><cite lang="${passage.head.language}" dir="auto">${passage.head.title}</cite></p>
${headLine(passage.head, context)}</li>
`,
	);
	return markup`<main>
<p class="kind">${said.statement}</p>
<h1 lang="${lang}" dir="auto">${title}</h1>
${grade === null ? null : markup`<p class="grade">${words.statementPage.verdict.title} · <strong>${grade[language]}</strong></p>\n`}<section aria-labelledby="passages"><h2 id="passages">${said.passages(passages.length)}</h2>
${passages.length === 0 ? markup`<p>${said.none}</p>` : markup`<ul class="shared">${list}</ul>`}
</section>
</main>
`;
}

function wordingOf({ titles }: SharedStatement, { language }: Pick<SharedLook, "language">) {
	const lang = [language, ...languageNames].find((one) => titles[one] !== undefined) ?? language;
	return { lang, title: titles[lang] ?? "" };
}

/** Who published it and when, and the way to it. */
function headLine(head: SharedHead, { words, language }: Context): Markup {
	const { outlet, author, published, address } = head;
	const { everywhere, sharing } = words;
	const date = published === null ? everywhere.unknownDate : formatPublished(published, language);
	const link =
		address !== null && isSafeAddress(address)
			? markup`<a href="${address}" target="_blank" rel="noopener noreferrer nofollow">${sharing.page.original}</a>`
			: null;
	const parts: Content[] = [isolated(outlet ?? everywhere.unknownOutlet)];
	if (author !== null) parts.push(isolated(author));
	parts.push(date);
	if (link !== null) parts.push(link);
	return markup`<p class="meta">${listed(parts, " · ")}</p>`;
}

function passagePart(
	{ tag, contexts, speakers }: SharedPassage,
	{ language: lang }: SharedHead,
	{ words }: Context,
): Markup {
	const by =
		speakers.length === 0
			? null
			: markup` <span class="by">· ${words.exports.file.speaker(speakers.length)} ${listed(speakers.map(isolated))}</span>`;
	const quotes = contexts.map(
		(stretches) => markup`<p lang="${lang}" dir="auto">${stretches.map(stretchPart)}</p>\n`,
	);
	return markup`<p class="what">${tagChip(tag, words.vocabulary.tag[tag])}${by}</p>
<blockquote>${quotes}</blockquote>
`;
}

function stretchPart({ words, tags }: SharedStretch): Content {
	return tags.reduceRight<Content>(
		(inner, tag) => markup`<mark class="mark tag-${tag}">${inner}</mark>`,
		words,
	);
}

const blockElements: Record<BlockKind, (inner: Content) => Markup> = {
	headline: (inner) => markup`<h3 dir="auto">${inner}</h3>\n`,
	heading: (inner) => markup`<h4 dir="auto">${inner}</h4>\n`,
	paragraph: (inner) => markup`<p dir="auto">${inner}</p>\n`,
	quote: (inner) => markup`<blockquote dir="auto"><p>${inner}</p></blockquote>\n`,
	"list-item": (inner) => markup`<p class="item" dir="auto">${inner}</p>\n`,
	caption: (inner) => markup`<p class="caption" dir="auto">${inner}</p>\n`,
	aside: (inner) => markup`<p class="aside" dir="auto">${inner}</p>\n`,
};

function blockPart({ kind, stretches }: SharedBlock): Markup {
	return blockElements[kind](stretches.map(stretchPart));
}

function footer({ words, until, language, embedded }: Context): Markup {
	const { page } = words.sharing;
	const date = formatPublished({ value: until, precision: "day", zone: "UTC" }, language);
	const others = languageNames
		.filter((one) => one !== language)
		.map(
			(one) =>
				markup`<a href="?language=${one}" lang="${one}" hreflang="${one}">${languages[one].name}</a>`,
		);
	return markup`<footer>
<p>${page.approved}${embedded ? null : ` ${page.until(date)}`}</p>
<p>${listed(others, " · ")}</p>
</footer>
`;
}
