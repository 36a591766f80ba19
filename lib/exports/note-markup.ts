import { isSafeAddress, type Note, type NoteNode } from "@/lib/domain/note";
import { type Markup, markup } from "@/lib/exports/markup";

/**
 * The rich text of a note as HTML: paragraphs, lists, bold, italic, line breaks, mentions by name and links to http, https and mailto
 * addresses. What it does not know it writes as the words inside; a link to any other address as its words.
 */
export function noteMarkup(note: Note): Markup {
	return nodeMarkup(note.doc);
}

const elements: Readonly<Record<string, (inner: Markup, node: NoteNode) => Markup>> = {
	paragraph: (inner) => markup`<p>${inner}</p>`,
	bulletList: (inner) => markup`<ul>${inner}</ul>`,
	orderedList: (inner, { attrs }) =>
		Number.isInteger(attrs?.start)
			? markup`<ol start="${String(attrs?.start)}">${inner}</ol>`
			: markup`<ol>${inner}</ol>`,
	listItem: (inner) => markup`<li>${inner}</li>`,
	hardBreak: () => markup`<br>`,
	mention: (_, { attrs }) => markup`@${String(attrs?.label ?? "")}`,
};

const marks: Readonly<Record<string, (inner: Markup, attrs: NoteNode["attrs"]) => Markup>> = {
	bold: (inner) => markup`<strong>${inner}</strong>`,
	italic: (inner) => markup`<em>${inner}</em>`,
	link: (inner, attrs) => {
		const address = String(attrs?.href ?? "");
		return isSafeAddress(address)
			? markup`<a href="${address}" rel="noopener noreferrer">${inner}</a>`
			: inner;
	},
};

function nodeMarkup(node: NoteNode): Markup {
	const inner = markup`${node.text}${node.content?.map(nodeMarkup)}`;
	const element = Object.hasOwn(elements, node.type)
		? elements[node.type]?.(inner, node)
		: undefined;
	return (node.marks ?? []).reduce(
		(words, { type, attrs }) =>
			(Object.hasOwn(marks, type) ? marks[type]?.(words, attrs) : undefined) ?? words,
		element ?? inner,
	);
}
