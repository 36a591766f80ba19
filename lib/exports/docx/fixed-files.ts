import { wordNamespaces, xmlDeclaration } from "@/lib/exports/docx/names";
import { styleElements } from "@/lib/exports/docx/style-elements";
import type { ExportSelection } from "@/lib/exports/export-source";
import { type Markup, xml } from "@/lib/exports/markup";
import { messagesFor } from "@/lib/i18n/messages";

const packageSchemas = "http://schemas.openxmlformats.org/package/2006";
const officeSchemas = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const parts = [
	{ id: "styles", path: "word/styles.xml", type: `${word}.styles+xml` },
	{ id: "numbering", path: "word/numbering.xml", type: `${word}.numbering+xml` },
	{ id: "footer", path: "word/footer.xml", type: `${word}.footer+xml` },
	{ id: "comments", path: "word/comments.xml", type: `${word}.comments+xml` },
] as const;

/** The files of a Word document that do not hang on its articles, the list of all files first. */
export function fixedFiles(selection: ExportSelection): { path: string; content: string }[] {
	const files: [path: string, content: Markup][] = [
		["[Content_Types].xml", contentTypes],
		["_rels/.rels", packageRelations],
		["docProps/core.xml", properties(selection)],
		["word/_rels/document.xml.rels", documentRelations],
		["word/styles.xml", styleElements()],
		["word/numbering.xml", bullets],
		["word/footer.xml", footer(selection)],
	];
	return files.map(([path, content]) => ({ path, content: `${xmlDeclaration}${content}\n` }));
}

const contentTypes = xml`<Types xmlns="${packageSchemas}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${parts.map(
	({ path, type }) => xml`<Override PartName="/${path}" ContentType="${type}"/>`,
)}</Types>`;

const packageRelations = xml`<Relationships xmlns="${packageSchemas}/relationships"><Relationship Id="document" Type="${officeSchemas}/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="${packageSchemas}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const documentRelations = xml`<Relationships xmlns="${packageSchemas}/relationships">${parts.map(
	({ id, path }) =>
		xml`<Relationship Id="${id}" Type="${officeSchemas}/${id}" Target="${path.replace("word/", "")}"/>`,
)}</Relationships>`;

function properties({ exportedAt, named, softwareVersion }: ExportSelection): Markup {
	const moment = `${exportedAt.slice(0, 19)}Z`;
	return xml`<cp:coreProperties xmlns:cp="${packageSchemas}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dc:creator>Recoupe ${softwareVersion}</dc:creator><dc:title>${named.title}</dc:title></cp:coreProperties>`;
}

const bullets = xml`<w:numbering ${wordNamespaces}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

function footer({ dossier, exportedAt, language, softwareVersion }: ExportSelection): Markup {
	const { file } = messagesFor(language).exports;
	const words = `${dossier.title} · ${file.exportedBy(exportedAt.slice(0, 10), softwareVersion)} · `;
	return xml`<w:ftr ${wordNamespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`;
}
