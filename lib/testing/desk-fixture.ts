import type { AnnotationContent } from "@/lib/domain/annotation";
import type { ArticleRow } from "@/lib/domain/article";
import type { DeskView } from "@/lib/domain/desk";
import type { PassageView } from "@/lib/domain/link";
import type { PersonView } from "@/lib/domain/people";
import type { Tag } from "@/lib/domain/tags";

/** The member at the desk of these tests. */
export const nadia: PersonView = { id: "member-nadia", name: "Nadia Belkacem" };

const text = "Le port dément\n\nIls ont signé lundi. Elle nie tout accord.";

/** A desk with one article of two blocks and nothing marked in it. */
export function emptyDesk(): DeskView {
	const article = articleRow("article-1", "Le port dément");
	return {
		dossier: { id: "dossier-1", title: "Le port", leads: false },
		article,
		version: {
			id: "version-1",
			articleId: article.id,
			number: 1,
			text,
			blocks: [
				{ kind: "headline", start: 0, end: 14, inline: [] },
				{ kind: "paragraph", start: 16, end: text.length, inline: [] },
			],
			createdAt: "2026-03-04T08:00:00.000Z",
		},
		annotations: [],
		links: [],
		statements: [],
		speakers: [],
		members: [],
		threads: [],
		unsettled: 0,
		articles: [article, articleRow("article-2", "Le contrat")],
		round: null,
		cursor: "",
	};
}

/** What an annotation of these words of the desk's article says. */
export function contentFor(tag: Tag, quote: string): AnnotationContent {
	const start = text.indexOf(quote);
	return {
		tag,
		pieces: [{ role: "body", start, end: start + quote.length, quote }],
		speakerIds: [],
		certainty: "unspecified",
		quoteType: null,
		checkWorthiness: null,
		note: null,
	};
}

/** A claim in the other article. */
export function farPassage(id = "far-1"): PassageView {
	return {
		annotationId: id,
		articleId: "article-2",
		articleTitle: "Le contrat",
		outlet: "Littoral",
		published: null,
		tag: "claim",
		state: "approved",
		stale: false,
		deleted: false,
		quotes: ["la ville a signé"],
		speakers: [],
	};
}

function articleRow(id: string, title: string): ArticleRow {
	return {
		id,
		dossierId: "dossier-1",
		title,
		outlet: null,
		author: null,
		published: null,
		address: null,
		language: "fr",
		credits: [],
		state: "todo",
		assignee: null,
		dueOn: null,
		message: "",
		revision: 1,
		counts: { claim: 0, denial: 0, attribution: 0 },
		archived: false,
		waiting: 0,
	};
}
