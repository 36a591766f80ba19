import { narrowingWords } from "@/lib/domain/export-narrowing";
import type { LinkView } from "@/lib/domain/link";
import type { MembershipView, StatementView } from "@/lib/domain/statement";
import type { ExportSelection } from "@/lib/exports/export-source";
import type { ListWriter } from "@/lib/exports/list-writer";
import { onlyOnce } from "@/lib/exports/once";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import {
	exportNode,
	farPassageNode,
	statementNode,
} from "@/lib/exports/web-annotation/context-nodes";
import { decisionNodes, linkNode, membershipNode } from "@/lib/exports/web-annotation/marks";
import { contexts, type JsonNode, openDocument, urnOf } from "@/lib/exports/web-annotation/terms";

/** The links of a dossier as one AnnotationCollection, each with both its ends quoted. */
export function openLinkList(selection: ExportSelection): ListWriter {
	const id = `${urnOf(selection.dossier.id)}#links-${selectionName(selection)}`;
	const head = {
		"@context": contexts,
		id,
		type: "AnnotationCollection",
		label: selection.dossier.title,
		...exportNode(selection),
		first: { id: `${id}-page`, type: "AnnotationPage", startIndex: 0, items: [] },
	};
	const once = onlyOnce();
	return openList(head, function* (article) {
		for (const link of once.links(article)) {
			yield quotedLinkNode(link);
			yield* decisionNodes(link);
		}
	});
}

/** The statements of a dossier as one document: each with its memberships, their passages quoted. */
export function openStatementList(selection: ExportSelection): ListWriter {
	const head = {
		"@context": contexts,
		id: `${urnOf(selection.dossier.id)}#statements-${selectionName(selection)}`,
		type: "recoupe:StatementList",
		label: selection.dossier.title,
		...exportNode(selection),
		"recoupe:statements": [],
	};
	const once = onlyOnce();
	return openList(head, function* (article) {
		for (const statement of once.statements(article)) yield wholeStatementNode(statement);
	});
}

function selectionName({ marks, narrowing }: ExportSelection): string {
	return `${marks}${narrowingWords(narrowing)}`;
}

function openList(
	head: JsonNode,
	nodesOf: (article: SelectedArticle) => Iterable<JsonNode>,
): ListWriter {
	const { opening, entry, closing } = openDocument(head);
	return {
		opening,
		*of(article) {
			for (const node of nodesOf(article)) yield entry(node);
		},
		closing,
	};
}

function quotedLinkNode(link: LinkView): JsonNode {
	return {
		...linkNode(link),
		"recoupe:from": farPassageNode(link.from),
		"recoupe:to": farPassageNode(link.to),
	};
}

function wholeStatementNode(statement: StatementView): JsonNode {
	return {
		...statementNode(statement),
		"recoupe:membership": statement.members.map(quotedMembershipNode),
		"recoupe:decision": statement.members.flatMap(decisionNodes),
	};
}

function quotedMembershipNode(member: MembershipView): JsonNode {
	return { ...membershipNode(member), "recoupe:passage": farPassageNode(member.passage) };
}
