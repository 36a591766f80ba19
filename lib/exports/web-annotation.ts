import type { PassageView } from "@/lib/domain/link";
import type { DecisionView } from "@/lib/domain/people";
import type { ExportFormat } from "@/lib/exports/export-format";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import {
	articleNode,
	farPassageNode,
	speakerNode,
	statementNode,
	versionNode,
} from "@/lib/exports/web-annotation/context-nodes";
import {
	decisionNode,
	linkNode,
	membershipNode,
	passageNode,
} from "@/lib/exports/web-annotation/marks";
import { targetsIn } from "@/lib/exports/web-annotation/targets";
import {
	contexts,
	type JsonNode,
	ordered,
	printJson,
	term,
	urnOf,
} from "@/lib/exports/web-annotation/terms";

/**
 * Web Annotation JSON-LD (W3C Recommendation, 23 February 2017): one AnnotationCollection with one page, whose items
 * are the passages, links, memberships and the decisions about them; around them the text and what they refer to.
 */
export const webAnnotationFormat = {
	extension: "jsonld",
	mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
	cannotCarry: ["earlierDecisions", "otherVersions", "original", "history"],
	write: writeCollection,
} as const satisfies ExportFormat;

function* writeCollection(selected: SelectedArticle): Iterable<string> {
	const head = printJson(collectionNode(selected));
	// The page is the last entry of the collection and its items, still none, the last of the page.
	const closing = "]\n\t}\n}";
	yield head.slice(0, -closing.length);
	let separator = "\n";
	for (const node of annotationNodes(selected)) {
		yield `${separator}${printJson(node).replace(/^/gm, "\t\t\t")}`;
		separator = ",\n";
	}
	yield `\n\t\t${closing}\n`;
}

function collectionNode(selected: SelectedArticle): JsonNode {
	const { article, dossier, version } = selected;
	return {
		"@context": contexts,
		// One collection for an article's version, however often it is exported.
		id: `${urnOf(version.id)}#marks-${selected.marks}`,
		type: "AnnotationCollection",
		label: article.title,
		total: countOf(annotationNodes(selected)),
		generated: selected.exportedAt,
		generator: {
			type: "Software",
			name: "Recoupe",
			"schema:softwareVersion": selected.softwareVersion,
		},
		"recoupe:marks": term("marks", selected.marks),
		"recoupe:dossier": { id: urnOf(dossier.id), type: "recoupe:Dossier", label: dossier.title },
		"recoupe:article": articleNode(article),
		"recoupe:version": versionNode(version, article),
		"recoupe:speakers": ordered(selected.speakers.map(speakerNode)),
		"recoupe:statements": ordered(selected.statements.map(statementNode)),
		"recoupe:farPassages": ordered(farPassages(selected).map(farPassageNode)),
		first: {
			id: `${urnOf(version.id)}#marks-${selected.marks}-page`,
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

function decisionNodes(thing: { id: string; decision: DecisionView | null }): JsonNode[] {
	return thing.decision === null ? [] : [decisionNode(thing.decision, thing.id)];
}

function farPassages({ article, links, statements }: SelectedArticle): PassageView[] {
	const passages = [
		...links.flatMap(({ from, to }) => [from, to]),
		...statements.flatMap(({ members }) => members.map(({ passage }) => passage)),
	].filter(({ articleId }) => articleId !== article.id);
	return [...new Map(passages.map((passage) => [passage.annotationId, passage])).values()];
}

function countOf(nodes: Iterable<JsonNode>): number {
	let count = 0;
	for (const _ of nodes) count += 1;
	return count;
}
