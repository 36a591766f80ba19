import type { BlockKind } from "@/lib/domain/text";
import type { OpenZip } from "@/lib/imports/open-zip";
import { readXml } from "@/lib/imports/read-xml";

/** What each style of paragraphs, by its id, makes of them; styles that say nothing are not there. */
export type ParagraphStyles = ReadonlyMap<string, BlockKind>;

/** The styles of a document by their invariant names (ECMA-376, 17.7.4.9), their own or that of what they are based on. */
export async function readParagraphStyles(zip: OpenZip): Promise<ParagraphStyles> {
	const named = new Map<string, { name: string; base: string | null }>();
	if (!zip.has("word/styles.xml")) return new Map();
	let id = "";
	await readXml(zip.read("word/styles.xml"), {
		open: (name, attributes) => {
			const value = attributes.get("val") ?? "";
			if (name === "style") {
				id = attributes.get("styleId") ?? "";
				named.set(id, { name: "", base: null });
			}
			const style = named.get(id);
			if (style === undefined) return;
			if (name === "name") named.set(id, { ...style, name: value });
			if (name === "basedOn") named.set(id, { ...style, base: value });
		},
		close: (name) => {
			if (name === "style") id = "";
		},
	});
	return new Map(
		[...named.keys()].flatMap((styleId) => {
			const kind = kindOf(styleId, named, 0);
			return kind === null ? [] : [[styleId, kind] as const];
		}),
	);
}

function kindOf(
	id: string,
	named: ReadonlyMap<string, { name: string; base: string | null }>,
	depth: number,
): BlockKind | null {
	const style = named.get(id);
	if (style === undefined || depth > 10) return null;
	const known = kinds.find(({ name }) => name.test(style.name))?.kind;
	return known ?? (style.base === null ? null : kindOf(style.base, named, depth + 1));
}

const kinds: readonly { name: RegExp; kind: BlockKind }[] = [
	{ name: /^(?:title|heading 1)$/i, kind: "headline" },
	{ name: /^(?:heading [2-9]|subtitle)$/i, kind: "heading" },
	{ name: /^(?:quote|quotations?|intense quote|block text)$/i, kind: "quote" },
	{ name: /^caption$/i, kind: "caption" },
	{ name: /^(?:list(?: bullet| number)?(?: \d)?|list paragraph)$/i, kind: "list-item" },
];
