import type { ArticleRow } from "@/lib/domain/article";
import type { Language } from "@/lib/domain/languages";
import { linkTypeNames } from "@/lib/domain/link-types";
import type { SourceJoin, StatementView } from "@/lib/domain/statement";
import { localeOf } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { haveSameWords } from "@/lib/text/fold";

/** What the reasons are told from: the statement, and the articles they are about. */
export interface SourceFacts {
	readonly statement: Pick<StatementView, "members" | "sources">;
	readonly articles: readonly ArticleRow[];
}

/** Why articles count as one source, in a sentence, and which articles it is about. */
export interface SourceReason {
	readonly articleIds: readonly string[];
	readonly words: string;
}

/**
 * Every reason why articles count as one source: what any number of them share first, each told once,
 * then what ties them pair by pair.
 */
export function sourceReasons(
	facts: SourceFacts,
	messages: Messages,
	language: Language,
): SourceReason[] {
	const groups = new Map<string, SourceJoin[]>();
	for (const join of facts.statement.sources.joins) {
		const key = JSON.stringify([join.reason, isShared[join.reason] ? join.by : join.articles]);
		groups.set(key, [...(groups.get(key) ?? []), join]);
	}
	const ordered = [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b));
	return ordered.flatMap((joins) => {
		const [first] = joins;
		if (first === undefined) return [];
		const articleIds = [...new Set(joins.flatMap((join) => join.articles))];
		const names = listOf(namesOf(articleIds, facts.articles, messages), language);
		return [{ articleIds, words: saying[first.reason](names, joins, facts, messages) }];
	});
}

/** As few of these reasons, the first ones first, as are enough to join what all of them join. */
export function enoughReasons(reasons: readonly SourceReason[]): SourceReason[] {
	let groups: ReadonlySet<string>[] = [];
	return reasons.filter(({ articleIds }) => {
		const touched = groups.filter((group) => articleIds.some((id) => group.has(id)));
		if (touched.some((group) => articleIds.every((id) => group.has(id)))) return false;
		const joined = new Set([...articleIds, ...touched.flatMap((group) => [...group])]);
		groups = [...groups.filter((group) => !touched.includes(group)), joined];
		return true;
	});
}

/** The one name a single source goes by: what its articles share, else the outlet that had it first. */
export function singleSourceName(facts: SourceFacts, messages: Messages): string {
	const { joins, groups } = facts.statement.sources;
	const shared = joins.find(({ reason }) => isShared[reason]);
	if (shared !== undefined) return sharedName([shared], facts, messages);
	const ids = groups[0] ?? [];
	const first = facts.articles.find(({ id }) => ids.includes(id));
	return first?.outlet ?? messages.everywhere.unknownOutlet;
}

/** Whether a reason is something that any number of articles have in everywhere, or holds between two of them. */
const isShared: Record<SourceJoin["reason"], boolean> = {
	"same-credit": true,
	"same-speaker": true,
	linked: false,
	copy: false,
};

function rankOf(joins: readonly SourceJoin[]): number {
	return joins.some(({ reason }) => isShared[reason]) ? 0 : 1;
}

type Say = (
	names: string,
	joins: readonly SourceJoin[],
	facts: SourceFacts,
	messages: Messages,
) => string;

const saying: Record<SourceJoin["reason"], Say> = {
	"same-credit": (names, joins, facts, messages) =>
		messages.statements.sources.sameCredit(names, sharedName(joins, facts, messages)),
	"same-speaker": (names, joins, facts, messages) =>
		messages.statements.sources.sameSpeaker(names, sharedName(joins, facts, messages)),
	linked: (names, joins, _facts, messages) => {
		const types = linkTypeNames.filter((type) => joins.some(({ by }) => by === type));
		const words = types.map((type) => messages.vocabulary.linkType[type]);
		return messages.statements.sources.linked(names, words.join(", "));
	},
	copy: (names, joins, _facts, messages) =>
		messages.statements.sources.copy(names, joins[0]?.by ?? ""),
};

function sharedName([join]: readonly SourceJoin[], facts: SourceFacts, messages: Messages): string {
	if (join === undefined) return messages.everywhere.none;
	return join.reason === "same-credit"
		? creditName(join, facts.articles)
		: speakerName(join, facts.statement, messages);
}

/** A credit as it is printed in one of the articles: what they are compared by is folded. */
function creditName(join: SourceJoin, articles: readonly ArticleRow[]): string {
	const credits = articles
		.filter(({ id }) => join.articles.includes(id))
		.flatMap((article) => article.credits);
	return credits.find((credit) => haveSameWords(credit, join.by)) ?? join.by;
}

/** The speaker whom both articles name in this statement. */
function speakerName(
	join: SourceJoin,
	statement: SourceFacts["statement"],
	messages: Messages,
): string {
	const [a, b] = join.articles.map((articleId) =>
		statement.members
			.filter(({ passage }) => passage.articleId === articleId)
			.flatMap(({ passage }) => passage.speakers),
	);
	const shared = (a ?? []).filter((name) => b?.includes(name));
	return (
		shared.find((name) => name === join.by) ?? shared[0] ?? messages.statements.sources.oneSpeaker
	);
}

/** Articles by their outlets; by outlet and title where two are of the same. */
function namesOf(
	ids: readonly string[],
	articles: readonly ArticleRow[],
	messages: Messages,
): string[] {
	const found = ids.flatMap((id) => articles.find((article) => article.id === id) ?? []);
	return found.map((article) => {
		const outlet = article.outlet ?? messages.everywhere.unknownOutlet;
		const isAlone = found.every((other) => other === article || other.outlet !== article.outlet);
		return isAlone ? outlet : `${outlet} (${messages.everywhere.quote(article.title)})`;
	});
}

function listOf(names: readonly string[], language: Language): string {
	return new Intl.ListFormat(localeOf[language], { type: "conjunction" }).format(names);
}
