import "server-only";
import { storedBlocksSchema } from "@/lib/domain/article";
import { languageNames } from "@/lib/domain/languages";
import { oneOf } from "@/lib/domain/one-of";
import type { House } from "@/lib/domain/proof";
import { hasStandingVerdict } from "@/lib/domain/statement-steps";
import { stances, statementStatuses } from "@/lib/domain/statements";
import { tagNames } from "@/lib/domain/tags";
import {
	inContext,
	type QuotedMark,
	type QuotedText,
	wholeText,
} from "@/lib/exports/shared/in-context";
import type {
	SharedArticle,
	SharedHead,
	SharedPassage,
	SharedStatement,
	SharedThing,
} from "@/lib/exports/shared/shared-thing";
import { publishedOfRow } from "@/lib/server/articles/to-article-row";
import type { Db } from "@/lib/server/store/client";
import {
	type findLivingShare,
	findSharedArticle,
	findSharedStatement,
	listSharedArticles,
} from "@/lib/server/store/shares";
import { meantBy } from "@/lib/server/verdict-scale/to-grade";

type Opening = House<"share.open">;
type Share = NonNullable<Awaited<ReturnType<typeof findLivingShare>>>;
type ArticleRow = Awaited<ReturnType<typeof listSharedArticles>>[number];
type PassageRow = NonNullable<Awaited<ReturnType<typeof findSharedArticle>>>["annotations"][number];

/** What a living address shows at this moment; null when what it is of is not there any more. */
export function readShared(
	db: Db,
	proof: Opening,
	share: Share,
	wholeTexts: boolean,
): Promise<SharedThing | null> {
	const { articleId, statementId } = share;
	if (articleId !== null)
		return readArticle(db, proof, { ...share, articleId }, wholeTexts && share.whole);
	return statementId === null
		? Promise.resolve(null)
		: readStatement(db, proof, share, statementId);
}

async function readArticle(
	db: Db,
	proof: Opening,
	{ articleId: id, dossierId }: Share & { readonly articleId: string },
	isWhole: boolean,
): Promise<SharedArticle | null> {
	const row = await findSharedArticle(db, proof, { id, dossierId });
	const quoted = row && quotedText(row);
	if (row === null || quoted === null) return null;
	const marks = row.annotations
		.flatMap((one) => toMark(one, quoted.versionId) ?? [])
		.sort((a, b) => startOf(a) - startOf(b));
	return {
		kind: "article",
		head: toHead(row),
		passages: marks.map((mark) => toPassage(quoted, mark)),
		text: isWhole ? wholeText(quoted, marks) : null,
	};
}

async function readStatement(
	db: Db,
	proof: Opening,
	{ dossierId }: Share,
	id: string,
): Promise<SharedStatement | null> {
	const row = await findSharedStatement(db, proof, { id, dossierId });
	if (row === null) return null;
	const ids = new Set(row.memberships.map(({ annotation }) => annotation.articleId));
	const articles = await listSharedArticles(db, proof, [...ids]);
	const byId = new Map(articles.map((article) => [article.id, article]));
	const isJudged =
		hasStandingVerdict(oneOf(statementStatuses, row.status)) && row.verdict?.state === "approved";
	return {
		kind: "statement",
		titles: Object.fromEntries(
			row.titles.map(({ language, title }) => [oneOf(languageNames, language), title]),
		),
		grade: isJudged && row.verdict !== null ? meantBy(row.verdict.meant).words : null,
		passages: row.memberships.flatMap(({ stance, annotation }) => {
			const article = byId.get(annotation.articleId);
			const passage = article && passageIn(article, annotation);
			if (article === undefined || passage === undefined || passage === null) return [];
			return [{ ...passage, stance: oneOf(stances, stance), head: toHead(article) }];
		}),
	};
}

function passageIn(article: ArticleRow, row: PassageRow): SharedPassage | null {
	const quoted = quotedText(article);
	const mark = quoted && toMark(row, quoted.versionId);
	return quoted === null || mark === null ? null : toPassage(quoted, mark);
}

type Newest = QuotedText & { readonly versionId: string };

function quotedText({ language, versions }: Omit<ArticleRow, "id">): Newest | null {
	const [newest] = versions;
	if (newest === undefined) return null;
	const { blocks } = storedBlocksSchema.parse(newest.blocks);
	return { text: newest.text, blocks, language, versionId: newest.id };
}

/** A mark with its words in the newest text; null where that has lost them. */
function toMark(row: PassageRow, versionId: string) {
	const [anchor] = row.anchors;
	if (anchor?.versionId !== versionId) return null;
	const { pieces } = anchor;
	const speakers = row.speakers.map(({ speaker }) => speaker.name);
	return { id: row.id, tag: oneOf(tagNames, row.tag), pieces, speakers };
}

type FoundMark = QuotedMark & { readonly speakers: readonly string[] };

function startOf({ pieces }: QuotedMark): number {
	return Math.min(...pieces.map(({ start }) => start));
}

function toPassage(quoted: QuotedText, mark: FoundMark): SharedPassage {
	const { tag, speakers } = mark;
	return { tag, speakers, contexts: inContext(quoted, mark) };
}

function toHead(row: Omit<ArticleRow, "id">): SharedHead {
	const { title, author, address, language } = row;
	const published = publishedOfRow(row);
	return { title, author, address, language, published, outlet: row.outlet?.name ?? null };
}
