import "server-only";
import type { Candidates, CandidatesQuery } from "@/lib/domain/candidate";
import { articleLanguages } from "@/lib/domain/languages";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { searchLimits } from "@/lib/domain/search";
import { tagNames } from "@/lib/domain/tags";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { anyWords, toAnyCondition, toBegunCondition } from "@/lib/server/search/search-vector";
import {
	type CandidatePlan,
	type CandidateRow,
	findAskedRow,
	listCandidateRows,
} from "@/lib/server/store/candidates";
import { database } from "@/lib/server/store/client";
import { type AskedEnd, rankEnds } from "@/lib/suggest/rank-ends";
import { tellingWords } from "@/lib/suggest/telling-words";
import { lexemesOf } from "@/lib/text/lexemes";
import { findWords } from "@/lib/text/words";
import { toCandidates } from "./to-candidates";
import { type Comparable, toComparables } from "./to-comparables";

/**
 * What the other end of a passage can be: passages, statements and sentences of articles in its dossier, the most
 * similar first, each with the words that say so. Words that are typed narrow it to what has them all; without a
 * passage they are what is compared with. `not-found` for a passage that the member does not see in the dossier,
 * `invalid` for too many words.
 */
export async function rankCandidates(
	actor: Actor,
	dossierId: string,
	query: CandidatesQuery,
): Promise<Result<Candidates>> {
	const opened = await openDossier(actor, "dossier.read", dossierId);
	if (!opened.ok) return opened;
	const typed = findWords(query.q ?? "").map(({ start, end }) => (query.q ?? "").slice(start, end));
	if (typed.length > searchLimits.terms)
		return fail("invalid", { fields: [{ path: "q", code: "too-many" }] });
	const passage = await findPassage(opened.value, dossierId, query.annotationId);
	if (passage === undefined) return fail("not-found");
	const rows = await listRows(opened.value, { dossierId, passage, typed, limit: query.limit });
	const ranked = rankEnds(toAsked(passage, typed), toComparables(rows));
	const best = onePerArticle(ranked, ({ candidate }) => candidate).slice(0, query.limit);
	return ok({ items: await toCandidates(opened.value, dossierId, best) });
}

type Reader = Granted<"dossier.read", unknown>;
type Passage = { readonly id: string } & Pick<
	CandidateRow,
	"text" | "articleId" | "language" | "tag"
>;

/** Null where none is asked about, undefined where it is not there. */
async function findPassage(
	granted: Reader,
	dossierId: string,
	id: string | undefined,
): Promise<Passage | null | undefined> {
	if (id === undefined) return null;
	const row = await findAskedRow(database(), granted, dossierId, id);
	return row === null ? undefined : { id, ...row };
}

/** More words than these say nothing more about what a passage is about, and cost as much each. */
const mostWords = 60;
const kinds = ["annotation", "statement", "article", "text"] as const;

interface Wanted {
	readonly dossierId: string;
	readonly passage: Passage | null;
	readonly typed: readonly string[];
	readonly limit: number;
}

/**
 * Rows with any word of what is asked: a share for the language of the passage and one for the others, so that
 * neither crowds the other out; then passages with none of its words, when there are few.
 */
async function listRows(granted: Reader, wanted: Wanted): Promise<CandidateRow[]> {
	const { dossierId, passage, typed, limit } = wanted;
	const words = tellingWords([passage?.text ?? "", ...typed].join(" ")).slice(0, mostWords);
	const own = passage?.language ?? null;
	const base: Omit<CandidatePlan, "condition" | "kinds" | "languages" | "limit"> = {
		dossierId,
		typed: typed.map((word) => toBegunCondition(lexemesOf(word))),
		except:
			passage?.articleId == null
				? null
				: { annotationId: passage.id, articleId: passage.articleId },
	};
	const ask = (
		condition: string | null,
		plan: Omit<CandidatePlan, keyof typeof base | "condition">,
	) =>
		condition === null
			? Promise.resolve([])
			: listCandidateRows(database(), granted, { ...base, ...plan, condition });
	const near = articleLanguages.filter((language) => own === null || language === own);
	const far = articleLanguages.filter((language) => own !== null && language !== own);
	const found = await Promise.all([
		ask(toAnyCondition(words), { kinds: [...kinds], languages: near, limit: 250 }),
		far.length === 0
			? []
			: ask(toAnyCondition(words, true), {
					kinds: ["annotation", "statement", "text"],
					languages: far,
					limit: 150,
				}),
	]);
	const rows = found.flat();
	const passages = rows.filter(({ kind }) => kind === "annotation").length;
	const others =
		passages < limit || typed.length > 0
			? await ask(anyWords, {
					kinds: ["annotation", "statement", "article"],
					languages: articleLanguages,
					limit: 100,
				})
			: [];
	return distinct([...rows, ...others]);
}

function distinct(rows: readonly CandidateRow[]): CandidateRow[] {
	const known = new Map<string, CandidateRow>();
	for (const row of rows) {
		const key = `${row.kind} ${row.subjectId} ${row.start}`;
		if (!known.has(key)) known.set(key, row);
	}
	return [...known.values()];
}

function toAsked(passage: Passage | null, typed: readonly string[]): AskedEnd {
	const parts = [passage?.text ?? "", typed.join(" ")].map((text) => ({ text, weight: 1 }));
	const tag = passage?.tag == null ? null : oneOf(tagNames, passage.tag);
	return { tag, text: { language: passage?.language ?? null, parts } };
}

/** Of the sentences of one article, and its title, the best alone. */
function onePerArticle<T>(ranked: readonly T[], of: (one: T) => Comparable): T[] {
	const seen = new Set<string>();
	return ranked.filter((one) => {
		const { key } = of(one);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
