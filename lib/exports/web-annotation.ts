import { narrowingWords } from "@/lib/domain/export-narrowing";
import type { PassageView } from "@/lib/domain/link";
import { eachArticle } from "@/lib/exports/each-article";
import type { ExportFormat } from "@/lib/exports/export-format";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import {
	articleNode,
	exportNode,
	farPassageNode,
	speakerNode,
	statementNode,
	versionNode,
} from "@/lib/exports/web-annotation/context-nodes";
import {
	decisionNodes,
	linkNode,
	membershipNode,
	passageNode,
} from "@/lib/exports/web-annotation/marks";
import { targetsIn } from "@/lib/exports/web-annotation/targets";
import {
	contexts,
	type JsonNode,
	openDocument,
	ordered,
	urnOf,
} from "@/lib/exports/web-annotation/terms";

/**
 * Web Annotation JSON-LD (W3C Recommendation, 23 February 2017): one AnnotationCollection with one page, whose items
 * are the passages, links, memberships and the decisions about them; around them the text and what they refer to.
 */
export const webAnnotationFormat = {
	extension: "jsonld",
	mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
	plain: true,
	cannotCarry: ["earlierDecisions", "otherVersions", "original", "history"],
	write: eachArticle(writeCollection),
} as const satisfies ExportFormat;

/** The collection of one article. */
export function* writeCollection(selected: SelectedArticle): Iterable<string> {
	const { opening, entry, closing } = openDocument(collectionNode(selected));
	yield opening;
	for (const node of annotationNodes(selected)) yield entry(node);
	yield closing;
}

function collectionNode(selected: SelectedArticle): JsonNode {
	const { article, marks, narrowing, version } = selected;
	const name = `marks-${marks}${narrowingWords(narrowing)}`;
	return {
		"@context": contexts,
		// One collection for an article's version, however often it is exported.
		id: `${urnOf(version.id)}#${name}`,
		type: "AnnotationCollection",
		label: article.title,
		total: countNodes(selected),
		...exportNode(selected),
		"recoupe:article": articleNode(article),
		"recoupe:version": versionNode(version, article),
		"recoupe:speakers": ordered(selected.speakers.map(speakerNode)),
		"recoupe:statements": ordered(selected.statements.map(statementNode)),
		"recoupe:farPassages": ordered(farPassages(selected).map(farPassageNode)),
		first: {
			id: `${urnOf(version.id)}#${name}-page`,
			type: "AnnotationPage",
			startIndex: 0,
			items: [],
		},
	};
}

function* annotationNodes(selected: SelectedArticle): Iterable<JsonNode> {
	const toTarget = targetsIn(selected.version);
	for (const annotation of selected.annotations) {
		yield passageNode(annotation, toTarget);
		yield* decisionNodes(annotation);
	}
	for (const link of selected.links) {
		yield linkNode(link);
		yield* decisionNodes(link);
	}
	for (const member of selected.statements.flatMap(({ members }) => members)) {
		yield membershipNode(member);
		yield* decisionNodes(member);
	}
}

function farPassages({ annotations, links, statements }: SelectedArticle): PassageView[] {
	const own = new Set(annotations.map(({ id }) => id));
	const passages = [
		...links.flatMap(({ from, to }) => [from, to]),
		...statements.flatMap(({ members }) => members.map(({ passage }) => passage)),
	].filter(({ annotationId }) => !own.has(annotationId));
	return [...new Map(passages.map((passage) => [passage.annotationId, passage])).values()];
}

// As many as `annotationNodes` gives, without making them.
function countNodes({ annotations, links, statements }: SelectedArticle): number {
	const things = [...annotations, ...links, ...statements.flatMap(({ members }) => members)];
	return things.length + things.filter(({ decision }) => decision !== null).length;
}
