import "server-only";
import {
	type AssertingArticle,
	countIndependentSources,
	type MeasuredCopy,
	type SourceLink,
} from "@/lib/domain/independent-sources";
import { languageNames } from "@/lib/domain/languages";
import { linkTypeNames, linkTypeRow } from "@/lib/domain/link-types";
import { oneOf } from "@/lib/domain/one-of";
import { reviewStateNames, reviewStateRow } from "@/lib/domain/review";
import type {
	MembershipView,
	MergedStatement,
	SaidView,
	SourceCount,
	StatementTitles,
	StatementView,
} from "@/lib/domain/statement";
import { stances, statementStatuses } from "@/lib/domain/statements";
import type { VerdictView } from "@/lib/domain/verdict";
import { publishedOfRow } from "@/lib/server/articles/to-article-row";
import { toPassageView } from "@/lib/server/links/to-passage-view";
import { type ReviewFacts, reviewFieldsOf } from "@/lib/server/review/review-facts";
import type { listLinksBetween } from "@/lib/server/store/links";
import type { listStatementRows } from "@/lib/server/store/statements";
import { meantBy } from "@/lib/server/verdict-scale/to-grade";
import { foldText } from "@/lib/text/fold";

type StatementRow = Awaited<ReturnType<typeof listStatementRows>>[number];
type MembershipRow = StatementRow["memberships"][number];
type LinkBetween = Awaited<ReturnType<typeof listLinksBetween>>[number];

/** What reviews say of memberships and of verdicts. */
export interface StatementFacts {
	readonly memberships: ReviewFacts;
	readonly verdicts: ReviewFacts;
}

/** A statement as the screens see it, its independent sources counted from approved links and measured copies. */
export function toStatementView(
	row: StatementRow,
	facts: StatementFacts,
	sourceLinks: readonly SourceLink[],
	copies: readonly MeasuredCopy[],
): StatementView {
	const asserting = row.memberships.filter(
		({ stance, state, annotation }) =>
			stance === "asserts" && isShown(state) && isShown(annotation.state),
	);
	return {
		id: row.id,
		titles: titlesOf(row.titles),
		status: oneOf(statementStatuses, row.status),
		revision: row.revision,
		author: { id: row.author.id, name: row.author.name },
		createdAt: row.createdAt.toISOString(),
		members: row.memberships.map((member) => toMembershipView(member, facts.memberships)),
		verdict: row.verdict && toVerdictView(row.verdict, facts.verdicts),
		merged: row.merged.map(toMerged),
		sources: namedSources(asserting, sourceLinks, copies),
	};
}

/** A membership as the screens see it, its passage quoted. */
export function toMembershipView(row: MembershipRow, facts: ReviewFacts): MembershipView {
	return {
		id: row.id,
		statementId: row.statementId,
		stance: oneOf(stances, row.stance),
		said: toSaidView(row),
		passage: toPassageView(row.annotation),
		state: oneOf(reviewStateNames, row.state),
		stale: row.stale || row.annotation.stale,
		revision: row.revision,
		author: { id: row.author.id, name: row.author.name },
		createdAt: row.createdAt.toISOString(),
		...reviewFieldsOf(row.id, facts),
	};
}

function toSaidView(row: MembershipRow): SaidView {
	const { speaker, saidValue, saidPrecision, saidZone, place } = row;
	const date = publishedOfRow({
		publishedValue: saidValue,
		publishedPrecision: saidPrecision,
		publishedZone: saidZone,
	});
	return { speaker, date, place };
}

function toVerdictView(row: NonNullable<StatementRow["verdict"]>, facts: ReviewFacts): VerdictView {
	return {
		...meantBy(row.meant),
		method: row.method,
		state: oneOf(reviewStateNames, row.state),
		revision: row.revision,
		author: { id: row.author.id, name: row.author.name },
		at: row.updatedAt.toISOString(),
		...reviewFieldsOf(row.id, facts),
	};
}

function toMerged(row: StatementRow["merged"][number]): MergedStatement {
	const at = row.deletedAt ?? row.updatedAt;
	return { id: row.id, titles: titlesOf(row.titles), at: at.toISOString() };
}

/** The wording of a statement by language. */
export function titlesOf(rows: readonly { language: string; title: string }[]): StatementTitles {
	const titles: StatementTitles = {};
	for (const { language, title } of rows) titles[oneOf(languageNames, language)] = title;
	return titles;
}

/** The approved links that make two articles one source. */
export function toSourceLinks(rows: readonly LinkBetween[]): SourceLink[] {
	return rows
		.filter((row) => reviewStateRow(oneOf(reviewStateNames, row.state)).exported)
		.filter((row) => linkTypeRow(oneOf(linkTypeNames, row.type)).joinsSources)
		.map((row) => ({ articles: [row.from.articleId, row.to.articleId], type: row.type }));
}

function isShown(state: string): boolean {
	return reviewStateRow(oneOf(reviewStateNames, state)).shown;
}

/** The count with its joins named as they are printed: what is compared is folded names and ids. */
function namedSources(
	asserting: readonly MembershipRow[],
	sourceLinks: readonly SourceLink[],
	copies: readonly MeasuredCopy[],
): SourceCount {
	const counted = countIndependentSources(assertingArticles(asserting), sourceLinks, copies);
	const printed = new Map(
		asserting.flatMap(({ annotation }) => [
			...annotation.article.credits.map((credit): [string, string] => [foldName(credit), credit]),
			...annotation.speakers.map(({ speaker }): [string, string] => [speaker.id, speaker.name]),
		]),
	);
	const joins = counted.joins.map((join) => ({ ...join, by: printed.get(join.by) ?? join.by }));
	return { ...counted, joins };
}

function foldName(name: string): string {
	return foldText(name, { accents: "drop" }).text;
}

function assertingArticles(members: readonly MembershipRow[]): AssertingArticle[] {
	return members.map(({ annotation }) => ({
		id: annotation.articleId,
		credits: annotation.article.credits.map(foldName),
		speakerIds: annotation.speakers.map((of) => of.speaker.id),
	}));
}
