import { isSafeAddress } from "@/lib/domain/note";
import { tagNames } from "@/lib/domain/tags";
import { tagChip } from "@/lib/exports/html/tag-chip";
import { type Content, type Markup, markup } from "@/lib/exports/markup";
import { holdsWords } from "@/lib/exports/notes/holds-words";
import { utcMoment } from "@/lib/exports/notes/utc-moment";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import { formatPublished } from "@/lib/i18n/format";
import { messagesFor } from "@/lib/i18n/messages";

/** What the file says of itself: which text, which marks, when and by what; and how the marks are to be read. */
export function fileHeader(selected: SelectedArticle): Markup {
	const { article, version } = selected;
	const hasHeadline = version.blocks.some((block) => block.kind === "headline");
	const title = hasHeadline ? null : markup`<h1><bdi>${article.title}</bdi></h1>\n`;
	return markup`<header>
${title}<dl>
${description(selected)}${contents(selected)}</dl>
</header>
${legend(selected)}`;
}

function description({ article, dossier, language }: SelectedArticle): Content {
	const { everywhere, exports, vocabulary } = messagesFor(language);
	const { address, author, published } = article;
	return [
		row(exports.file.dossier, markup`<bdi>${dossier.title}</bdi>`),
		row(exports.file.outlet, markup`<bdi>${article.outlet ?? everywhere.unknownOutlet}</bdi>`),
		row(
			exports.file.published,
			published === null ? everywhere.unknownDate : formatPublished(published, language),
		),
		author === null ? null : row(exports.file.author, markup`<bdi>${author}</bdi>`),
		address === null ? null : row(exports.file.address, addressLink(address)),
		article.credits.length === 0
			? null
			: row(exports.file.credits, markup`<bdi>${article.credits.join(", ")}</bdi>`),
		row(exports.file.language, vocabulary.language[article.language]),
	];
}

function contents(selected: SelectedArticle): Content {
	const { annotations, exportedAt, language, links, softwareVersion, version } = selected;
	const { everywhere, exports } = messagesFor(language);
	const { file } = exports;
	const counts = `${everywhere.count.passages(annotations.length)}, ${everywhere.count.links(links.length)}`;
	return [
		row(file.version, file.versionOf(version.number, utcMoment(version.createdAt, language))),
		row(file.holds, `${holdsWords(selected)} · ${counts}`),
		row(file.exported, file.exportedBy(utcMoment(exportedAt, language), softwareVersion)),
	];
}

function legend({ language }: SelectedArticle): Markup {
	const { exports, vocabulary } = messagesFor(language);
	const entries = tagNames.map(
		(tag) =>
			markup`<li>${tagChip(tag, "")}<span class="mark tag-${tag}">${vocabulary.tag[tag]}</span></li>\n`,
	);
	return markup`<section class="legend" aria-labelledby="legend">
<h2 id="legend">${exports.file.legend}</h2>
<p>${exports.file.legendLead}</p>
<ul>
${entries}</ul>
</section>
`;
}

function addressLink(address: string): Content {
	if (!isSafeAddress(address)) return markup`<bdi>${address}</bdi>`;
	return markup`<a href="${address}" rel="noopener noreferrer"><bdi>${address}</bdi></a>`;
}

function row(name: string, value: Content): Markup {
	return markup`<div><dt>${name}</dt><dd>${value}</dd></div>\n`;
}
