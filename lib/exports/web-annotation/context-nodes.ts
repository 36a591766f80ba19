import type { VersionView } from "@/lib/domain/article";
import { narrowingWords } from "@/lib/domain/export-narrowing";
import type { PassageView } from "@/lib/domain/link";
import type { PublishedDate } from "@/lib/domain/published-date";
import type { SpeakerView } from "@/lib/domain/speaker";
import { standingVerdict } from "@/lib/domain/standing-verdict";
import type { StatementView } from "@/lib/domain/statement";
import type { Block } from "@/lib/domain/text";
import type { VerdictView } from "@/lib/domain/verdict";
import type { ExportHead } from "@/lib/exports/export-head";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { personNode } from "@/lib/exports/web-annotation/marks";
import {
	type JsonNode,
	jsonLiteral,
	ordered,
	term,
	urnOf,
} from "@/lib/exports/web-annotation/terms";
import { codePointsOf } from "@/lib/text/code-points";

/** What is exported, when, by what and from where: what every file says of itself. */
export function exportNode(head: ExportHead): JsonNode {
	const { dossier, exportedAt, marks, narrowing, softwareVersion } = head;
	const isNarrowed = narrowingWords(narrowing) !== "";
	return {
		generated: exportedAt,
		generator: { type: "Software", name: "Recoupe", "schema:softwareVersion": softwareVersion },
		"recoupe:marks": term("marks", marks),
		"recoupe:narrowedTo": isNarrowed ? jsonLiteral(narrowing) : undefined,
		"recoupe:dossier": { id: urnOf(dossier.id), type: "recoupe:Dossier", label: dossier.title },
	};
}

/** The article: what is known about it besides its text. */
export function articleNode(article: ExportedArticle["article"]): JsonNode {
	return {
		id: urnOf(article.id),
		type: ["recoupe:Article", "schema:NewsArticle"],
		"schema:headline": article.title,
		"schema:publisher": organisation(article.outlet),
		"schema:author": article.author ?? undefined,
		"schema:datePublished": article.published?.value,
		"recoupe:published": dateNode(article.published),
		"schema:url": article.address ?? undefined,
		language: article.language,
		"recoupe:credit": article.credits,
		"recoupe:articleState": term("article-state", article.state),
		"recoupe:assignee": article.assignee === null ? undefined : personNode(article.assignee),
		"recoupe:dueOn": article.dueOn ?? undefined,
		"recoupe:revision": article.revision,
	};
}

/** The version with its canonical text, on which every selector of the file resolves; offsets in code points. */
export function versionNode(version: VersionView, article: ExportedArticle["article"]): JsonNode {
	const { toCodePoint } = codePointsOf(version.text);
	const place = ({ start, end }: Pick<Block, "start" | "end">) => ({
		start: toCodePoint(start),
		end: toCodePoint(end),
	});
	return {
		id: urnOf(version.id),
		type: ["recoupe:Version", "Text"],
		"prov:specializationOf": { id: urnOf(article.id) },
		"recoupe:number": version.number,
		created: version.createdAt,
		format: "text/plain",
		language: article.language,
		value: version.text,
		"recoupe:blocks": ordered(
			version.blocks.map((block) => ({
				"recoupe:kind": term("block", block.kind),
				...place(block),
				"recoupe:inline": block.inline.map((inline) => ({
					"recoupe:kind": term("inline", inline.kind),
					...place(inline),
					"schema:url": inline.href,
				})),
			})),
		),
	};
}

/** A speaker of the dossier. */
export function speakerNode(speaker: SpeakerView): JsonNode {
	return {
		id: urnOf(speaker.id),
		type: ["recoupe:Speaker", "prov:Agent"],
		name: speaker.name,
		"recoupe:alias": speaker.aliases,
		"recoupe:outlet": speaker.outletId === null ? undefined : { id: urnOf(speaker.outletId) },
		"recoupe:revision": speaker.revision,
	};
}

/** A statement: its wording by language. */
export function statementNode(statement: StatementView): JsonNode {
	const verdict = standingVerdict(statement);
	return {
		id: urnOf(statement.id),
		type: ["recoupe:Statement", "schema:Claim"],
		label: Object.entries(statement.titles).map(([language, title]) => ({
			"@language": language,
			"@value": title,
		})),
		"recoupe:statementStatus": term("statement-status", statement.status),
		"recoupe:verdict": verdict === null ? undefined : verdictNode(verdict),
		creator: personNode(statement.author),
		created: statement.createdAt,
		"recoupe:revision": statement.revision,
	};
}

/** The verdict that stands: its place on the scale, how it was found, by whom and confirmed by whom. */
function verdictNode(verdict: VerdictView): JsonNode {
	const { grade, number, best, worst, words, method, author, at, decision } = verdict;
	return {
		type: ["recoupe:Verdict", "schema:Rating"],
		"recoupe:grade": term("grade", grade),
		"schema:ratingValue": number,
		"schema:worstRating": worst,
		"schema:bestRating": best,
		label: Object.entries(words).map(([language, word]) => ({
			"@language": language,
			"@value": word,
		})),
		"recoupe:method": method,
		creator: personNode(author),
		created: at,
		"recoupe:confirmedBy": decision === null ? undefined : personNode(decision.decider),
		"recoupe:confirmedAt": decision?.at,
	};
}

/** A passage of another article, quoted because a link or a membership of this one leads to it. */
export function farPassageNode(passage: PassageView): JsonNode {
	return {
		id: urnOf(passage.annotationId),
		type: "recoupe:Passage",
		"recoupe:tag": term("tag", passage.tag),
		"recoupe:quotes": ordered(passage.quotes),
		"recoupe:speakerName": passage.speakers,
		"recoupe:reviewState": term("review-state", passage.state),
		"recoupe:stale": passage.stale,
		"schema:isPartOf": {
			id: urnOf(passage.articleId),
			type: ["recoupe:Article", "schema:NewsArticle"],
			"schema:headline": passage.articleTitle,
			"schema:publisher": organisation(passage.outlet),
			"schema:datePublished": passage.published?.value,
			"recoupe:published": dateNode(passage.published),
		},
	};
}

function organisation(name: string | null): JsonNode | undefined {
	return name === null ? undefined : { type: "Organization", name };
}

function dateNode(date: PublishedDate | null): JsonNode | undefined {
	if (date === null) return undefined;
	return {
		value: date.value,
		"recoupe:precision": term("precision", date.precision),
		"recoupe:zone": date.zone,
	};
}
