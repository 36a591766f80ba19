import { isSafeAddress } from "@/lib/domain/note";
import type { Block, BlockKind } from "@/lib/domain/text";
import { type Content, type Markup, xml } from "@/lib/exports/markup";
import type { FileContext } from "@/lib/exports/notes/file-context";
import { cutBlocks, placePieces, type Stretch } from "@/lib/exports/notes/stretches";
import { anchorsOf } from "@/lib/exports/tei/names";

/** The blocks of the text, one part a block; an empty anchor stands before and after each piece of a mark. */
export function* textBlocks({ notes, selected }: FileContext): Iterable<Markup> {
	let isFirst = true;
	for (const { block, stretches } of cutBlocks(selected, placePieces(selected, notes))) {
		const inner = stretches.map(stretchMarkup);
		const isHead = isFirst && block.kind === "headline";
		yield isHead ? xml`<head>${inner}</head>\n` : elements[block.kind](inner);
		isFirst = false;
	}
	// A division has to have something besides its head.
	if (selected.version.blocks.length < 2) yield xml`<p/>\n`;
}

const elements: Record<BlockKind, (inner: Content) => Markup> = {
	headline: (inner) => xml`<ab type="headline">${inner}</ab>\n`,
	heading: (inner) => xml`<ab type="heading">${inner}</ab>\n`,
	paragraph: (inner) => xml`<p>${inner}</p>\n`,
	quote: (inner) => xml`<quote><p>${inner}</p></quote>\n`,
	"list-item": (inner) => xml`<list><item>${inner}</item></list>\n`,
	caption: (inner) => xml`<ab type="caption">${inner}</ab>\n`,
	aside: (inner) => xml`<ab type="aside">${inner}</ab>\n`,
};

const looksOf: Record<Block["inline"][number]["kind"], (inner: Content, href: string) => Content> =
	{
		strong: (inner) => xml`<hi rend="bold">${inner}</hi>`,
		emphasis: (inner) => xml`<hi rend="italic">${inner}</hi>`,
		link: (inner, href) =>
			isSafeAddress(href) ? xml`<ref target="${uri(href)}">${inner}</ref>` : inner,
	};

function stretchMarkup({ begins, ends, looks, words }: Stretch): Markup {
	const lines = words.split("\n").flatMap((line, n) => (n === 0 ? [line] : [xml`<lb/>`, line]));
	const looked = looks.reduce<Content>(
		(inner, { href, kind }) => looksOf[kind](inner, href ?? ""),
		lines,
	);
	return xml`${begins.map((piece) => xml`<anchor xml:id="${anchorsOf(piece).before}"/>`)}${looked}${ends.map(
		(piece) => xml`<anchor xml:id="${anchorsOf(piece).after}"/>`,
	)}`;
}

/** An address with nothing in it that a URI may not have. */
export function uri(address: string): string {
	return address
		.replace(/[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]/gu, (sign) =>
			encodeURIComponent(sign.replace(/\p{Surrogate}/u, "\ufffd")),
		)
		.replace(/%(?![0-9A-Fa-f]{2})/g, "%25");
}
