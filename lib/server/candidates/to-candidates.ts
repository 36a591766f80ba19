import "server-only";
import { type Candidate, candidateLimits } from "@/lib/domain/candidate";
import { articleLanguages } from "@/lib/domain/languages";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import { statementStatuses } from "@/lib/domain/statements";
import { toPassageView } from "@/lib/server/links/to-passage-view";
import { titlesOf } from "@/lib/server/statements/to-statement-view";
import { listStatementHeads } from "@/lib/server/store/candidates";
import { database } from "@/lib/server/store/client";
import { listPassageRows } from "@/lib/server/store/passages";
import type { RankedEnd } from "@/lib/suggest/rank-ends";
import { excerptOf } from "@/lib/text/excerpt";
import type { Comparable } from "./to-comparables";

/** Ranked candidates as they leave the server, in their order; what went meanwhile is left out. */
export async function toCandidates(
	granted: Granted<"dossier.read", unknown>,
	dossierId: string,
	ranked: readonly RankedEnd<Comparable>[],
): Promise<Candidate[]> {
	const idsOf = (kind: string) =>
		ranked.flatMap(({ candidate }) => (candidate.kind === kind ? [candidate.id] : []));
	const [passages, statements] = await Promise.all([
		listPassageRows(database(), granted, dossierId, idsOf("passage")),
		listStatementHeads(database(), granted, dossierId, idsOf("statement")),
	]);
	return ranked.flatMap(({ candidate, score, shared }): Candidate[] => {
		const found = { ...excerptAt(candidate), score, shared };
		if (candidate.kind === "article")
			return [{ kind: "article", article: articleOf(candidate), ...found }];
		if (candidate.kind === "passage") {
			const row = passages.find(({ id }) => id === candidate.id);
			return row ? [{ kind: "passage", passage: toPassageView(row), ...found }] : [];
		}
		const head = statements.find(({ id }) => id === candidate.id);
		if (head === undefined) return [];
		const status = oneOf(statementStatuses, head.status);
		const statement = { id: head.id, titles: titlesOf(head.titles), status };
		return [{ kind: "statement", statement, ...found }];
	});
}

function articleOf({ id, row, published, place, sentence }: Comparable) {
	return {
		id,
		title: row.articleTitle ?? sentence,
		outlet: row.outlet,
		published,
		language: oneOf(articleLanguages, row.language ?? ""),
		place,
	};
}

function excerptAt({ sentence, at }: Comparable): Pick<Candidate, "sentence" | "at"> {
	const { text, spans } = excerptOf(sentence, [at], candidateLimits.sentence);
	const [{ start, end } = at] = spans;
	return { sentence: text, at: [start, Math.min(end, text.length)] };
}
