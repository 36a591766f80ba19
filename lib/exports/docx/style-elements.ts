import { wordNamespaces } from "@/lib/exports/docx/names";
import { type Markup, xml } from "@/lib/exports/markup";

interface StyleRow {
	readonly id: string;
	/** What Word calls it, in every language of its screens. */
	readonly name: string;
	readonly paragraph: Markup;
	readonly run: Markup;
}

const serif = xml`<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/>`;
const sans = xml`<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>`;

const rows: readonly StyleRow[] = [
	{
		...{ id: "BodyText", name: "Body Text" },
		paragraph: xml`<w:spacing w:after="160" w:line="320" w:lineRule="auto"/>`,
		run: serif,
	},
	{
		...{ id: "Title", name: "Title" },
		paragraph: xml`<w:keepNext/><w:spacing w:before="360" w:after="240"/>`,
		run: xml`${serif}<w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/>`,
	},
	{
		...{ id: "Heading1", name: "heading 1" },
		paragraph: xml`<w:keepNext/><w:spacing w:before="480" w:after="160"/><w:outlineLvl w:val="0"/>`,
		run: xml`${sans}<w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/>`,
	},
	{
		...{ id: "Heading2", name: "heading 2" },
		paragraph: xml`<w:keepNext/><w:spacing w:before="280" w:after="120"/><w:outlineLvl w:val="1"/>`,
		run: xml`${serif}<w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/>`,
	},
	{
		...{ id: "Quote", name: "Quote" },
		paragraph: xml`<w:pBdr><w:left w:val="single" w:sz="8" w:space="8" w:color="CFC9BB"/></w:pBdr><w:spacing w:after="160"/><w:ind w:left="284"/>`,
		run: serif,
	},
	{
		...{ id: "ListBullet", name: "List Bullet" },
		paragraph: xml`<w:spacing w:after="100"/><w:ind w:left="425" w:hanging="283"/>`,
		run: serif,
	},
	{
		...{ id: "Caption", name: "caption" },
		paragraph: xml`<w:spacing w:after="160"/>`,
		run: xml`${serif}<w:i/><w:iCs/><w:color w:val="57534B"/><w:sz w:val="19"/><w:szCs w:val="19"/>`,
	},
	{
		...{ id: "Aside", name: "Aside" },
		paragraph: xml`<w:spacing w:after="160"/>`,
		run: xml`${serif}<w:color w:val="57534B"/><w:sz w:val="19"/><w:szCs w:val="19"/>`,
	},
	{
		...{ id: "FileRow", name: "File Row" },
		paragraph: xml`<w:tabs><w:tab w:val="left" w:pos="2268"/></w:tabs><w:spacing w:after="20"/><w:ind w:left="2268" w:hanging="2268"/>`,
		run: xml`${sans}<w:color w:val="57534B"/><w:sz w:val="17"/><w:szCs w:val="17"/>`,
	},
	{
		...{ id: "CommentText", name: "annotation text" },
		paragraph: xml`<w:spacing w:after="40"/>`,
		run: xml`${sans}<w:sz w:val="18"/><w:szCs w:val="18"/>`,
	},
	{
		...{ id: "Footer", name: "footer" },
		paragraph: xml`<w:jc w:val="center"/>`,
		run: xml`${sans}<w:color w:val="57534B"/><w:sz w:val="16"/><w:szCs w:val="16"/>`,
	},
];

/** The styles of the document: what Word knows by name, so that it can be looked at and changed there. */
export function styleElements(): Markup {
	return xml`<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr>${serif}<w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
${rows.map(
	({ id, name, paragraph, run }) =>
		xml`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>\n`,
)}</w:styles>`;
}
