import { certainties } from "@/lib/domain/annotation-fields";
import { linkTypeNames } from "@/lib/domain/link-types";
import { reviewStateNames } from "@/lib/domain/review";
import { stances } from "@/lib/domain/statements";
import { tagNames } from "@/lib/domain/tags";
import { type Content, type Markup, xml } from "@/lib/exports/markup";
import { type FileContext, fileContextOf } from "@/lib/exports/notes/file-context";
import { fileRows } from "@/lib/exports/notes/file-rows";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import { categoryOf } from "@/lib/exports/tei/names";
import { standOff } from "@/lib/exports/tei/stand-off";
import { textBlocks, uri } from "@/lib/exports/tei/text-blocks";

/** The TEI document of one article, in parts. */
export function* teiDocument(selected: SelectedArticle): Iterable<string> {
	const context = fileContextOf(selected);
	yield '<?xml version="1.0" encoding="UTF-8"?>\n';
	yield xml`<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${selected.language}">
${header(context)}`.toString();
	for (const part of standOff(context)) yield part.toString();
	yield xml`<text xml:lang="${selected.article.language}"><body><div>\n`.toString();
	for (const block of textBlocks(context)) yield block.toString();
	yield "</div></body></text>\n</TEI>\n";
}

function header(context: FileContext): Markup {
	const { article, dossier, softwareVersion } = context.selected;
	const rows = fileRows(context.selected);
	return xml`<teiHeader>
<fileDesc>
<titleStmt><title>${article.title}</title>${article.author === null ? null : xml`<author>${article.author}</author>`}</titleStmt>
<publicationStmt>${rows.map(({ name, words }) => xml`<p>${context.words.exports.file.naming(name)}${words}</p>`)}</publicationStmt>
<sourceDesc>${source(context)}</sourceDesc>
</fileDesc>
<encodingDesc><p>${dossier.title}</p><appInfo><application ident="Recoupe" version="${softwareVersion.replace(/[^\d.]/g, "") || "0"}"><label>Recoupe ${softwareVersion}</label></application></appInfo><classDecl>
${taxonomies(context)}</classDecl></encodingDesc>
</teiHeader>
`;
}

function source({ selected, words }: FileContext): Markup {
	const { address, author, credits, outlet, published, title } = selected.article;
	return xml`<bibl><title level="a">${title}</title>${[
		author === null ? null : xml`<author>${author}</author>`,
		xml`<publisher>${outlet ?? words.everywhere.unknownOutlet}</publisher>`,
		published === null
			? null
			: xml`<date when="${published.value.slice(0, 10)}">${published.value}</date>`,
		credits.map((credit) => xml`<orgName>${credit}</orgName>`),
		address === null ? null : xml`<ref target="${uri(address)}">${address}</ref>`,
	]}</bibl>`;
}

function taxonomies({ words: { vocabulary } }: FileContext): Content {
	return [
		taxonomy("tag", tagNames, vocabulary.tag),
		taxonomy("link-type", linkTypeNames, vocabulary.linkType),
		taxonomy("stance", stances, vocabulary.stance),
		taxonomy("state", reviewStateNames, vocabulary.reviewState),
		taxonomy("certainty", certainties, vocabulary.certainty),
	];
}

function taxonomy<Name extends string>(
	table: string,
	names: readonly Name[],
	words: Readonly<Record<Name, string>>,
): Markup {
	return xml`<taxonomy xml:id="${table}">${names.map(
		(name) =>
			xml`<category xml:id="${categoryOf(table, name)}"><catDesc>${words[name]}</catDesc></category>`,
	)}</taxonomy>\n`;
}
