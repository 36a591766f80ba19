import { statementAddress } from "@/components/statements/statement-address";
import { titleOf } from "@/components/statements/statement-words";
import type { Language } from "@/lib/domain/languages";
import type { Messages } from "@/lib/i18n/messages";
import { breakWords } from "./break-words";
import type { Bundle, Bundled } from "./bundle-links";
import type { NodeWords } from "./draw-graph";
import type { GraphNodes } from "./map-query";
import { type MapIndex, publicationWords } from "./map-words";

/** A node as it is told and where it leads. */
export interface GraphNode extends NodeWords {
	readonly id: string;
	readonly title: string;
	/** The title's language; null where it is the reader's. */
	readonly language: string | null;
	readonly href: string;
	/** What it is tied to, for those who do not see the lines. */
	readonly ties: string;
}

/** The nodes of a graph in words, in its order. */
export function graphWords(
	{ nodeIds, bundles }: Bundled,
	of: { readonly nodes: GraphNodes; readonly dossierId: string; readonly index: MapIndex },
	messages: Messages,
	language: Language,
): ReadonlyMap<string, GraphNode> {
	const heads = new Map(nodeIds.map((id) => [id, makers[of.nodes](id, of, messages, language)]));
	const ties = tieWords(bundles, heads, messages);
	return new Map(
		[...heads].map(([id, head]) => [
			id,
			{ ...head, id, lines: breakWords(head.title, 26, 2), ties: ties(id) },
		]),
	);
}

/** A bundle in words: its type, and how many links are in it where there are several. */
export function bundleWords({ type, count }: Bundle, { vocabulary, map }: Messages): string {
	const words = vocabulary.linkType[type];
	return count === 1 ? words : map.graph.bundle(words, count);
}

type Head = Pick<GraphNode, "over" | "title" | "language" | "href">;
type Maker = (
	id: string,
	of: { readonly dossierId: string; readonly index: MapIndex },
	messages: Messages,
	language: Language,
) => Head;

const makers: Record<GraphNodes, Maker> = {
	articles: (id, { index }, messages, language) => {
		const article = index.articleOf(id);
		const { outlet, date } = publicationWords(article, messages, language);
		const title = article?.title ?? "";
		return {
			...{
				title,
				over: `${date} · ${outlet}`,
				href: `/articles/${id}`,
			},
			language: article?.language ?? null,
		};
	},
	statements: (id, { index, dossierId }, messages, language) => {
		const statement = index.map.statements.find((one) => one.id === id);
		const { everywhere } = messages;
		return {
			title: statement === undefined ? "" : titleOf(statement.titles, language),
			over: everywhere.count.passages(statement?.members.length ?? 0),
			language: null,
			href: statementAddress(dossierId, id),
		};
	},
};

function tieWords(
	bundles: readonly Bundle[],
	heads: ReadonlyMap<string, Head>,
	{ vocabulary, map }: Messages,
): (id: string) => string {
	const found = new Map<string, string[]>();
	const say = (id: string, type: string, count: number, other: string) => {
		const words = count === 1 ? type : map.graph.bundle(type, count);
		const title = heads.get(other)?.title ?? "";
		found.set(id, [...(found.get(id) ?? []), `${words} ${title}`]);
	};
	for (const { from, to, type, count } of bundles) {
		say(from, vocabulary.linkType[type], count, to);
		say(to, vocabulary.linkTypeInverse[type], count, from);
	}
	return (id) => (found.get(id) ?? []).join("; ");
}
