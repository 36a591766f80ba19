import { groupBy } from "./group-by";
import { countIndependentSources, type MeasuredCopy } from "./independent-sources";
import { type LinkType, linkTypeNames, linkTypeRow } from "./link-types";
import { type ReviewState, reviewStateRow } from "./review";
import type { Stance, StatementStatus } from "./statements";
import { type Tag, tagNames, tagRow } from "./tags";

interface Reviewed {
	readonly state: ReviewState;
	readonly stale: boolean;
}

/** A passage as far as open questions care. */
export interface PassageFact extends Reviewed {
	readonly id: string;
	readonly articleId: string;
	readonly tag: Tag;
	readonly speakerIds: readonly string[];
}

/** A link as far as open questions care; both its ends are among the passages. */
export interface LinkFact extends Reviewed {
	readonly id: string;
	readonly type: LinkType;
	readonly fromId: string;
	readonly toId: string;
}

/** A statement as far as open questions care. */
export interface StatementFact {
	readonly id: string;
	readonly status: StatementStatus;
	readonly members: readonly (Reviewed & {
		readonly annotationId: string;
		readonly stance: Stance;
	})[];
}

/** What a dossier holds, as far as open questions care: what is living and what the reader may see. */
export interface DossierFacts {
	/** `credits` are folded for comparing. */
	readonly articles: readonly { readonly id: string; readonly credits: readonly string[] }[];
	readonly passages: readonly PassageFact[];
	readonly links: readonly LinkFact[];
	readonly statements: readonly StatementFact[];
	readonly copies: readonly MeasuredCopy[];
}

/** The one thing to do about a question, by which it is closed. */
export type QuestionAction = "link" | "open-statement" | "compare" | "name-speaker" | "settle-fate";

/** What is open: the passages it is about, and the statement or the link where it is about one. */
export interface QuestionSubject {
	readonly passageIds: readonly string[];
	readonly statementId: string | null;
	readonly linkId: string | null;
}

/** A kind of question that a dossier leaves open. */
export interface OpenQuestionRow {
	readonly action: QuestionAction;
	/** Everything that is open in this way, in the order of the facts. */
	readonly find: (facts: DossierFacts) => QuestionSubject[];
}

/** The kinds of open question, in the order in which they are listed. */
export const openQuestions = {
	/** A passage that answers an earlier one and is linked to none (the column `answersBy` of the tags). */
	unanswered: { action: "link", find: findUnanswered },
	/** A statement whose asserting articles have it from one source. */
	"single-source": { action: "open-statement", find: findSingleSource },
	/** Two passages that cannot both be true, neither of them in a statement with a verdict. */
	contradiction: { action: "compare", find: findContradictions },
	/** A passage that says whose words follow, without saying whose. */
	speakerless: { action: "name-speaker", find: findSpeakerless },
	/** A statement that nobody has settled. */
	unsettled: { action: "open-statement", find: findUnsettled },
	/** A passage whose words have changed since it was marked. */
	stale: { action: "settle-fate", find: findStale },
} as const satisfies Record<string, OpenQuestionRow>;

export type OpenQuestionKind = keyof typeof openQuestions;

/** The kinds in the order of the table. */
export const openQuestionKinds = [
	"unanswered",
	"single-source",
	"contradiction",
	"speakerless",
	"unsettled",
	"stale",
] as const satisfies readonly OpenQuestionKind[];

/** The row of a kind, typed by its columns. */
export function openQuestionRow(kind: OpenQuestionKind): OpenQuestionRow {
	return openQuestions[kind];
}

/** A question of a kind. */
export interface FoundQuestion extends QuestionSubject {
	readonly kind: OpenQuestionKind;
}

/** All that is open in a dossier, kind by kind. What was rejected asks nothing and answers nothing. */
export function findOpenQuestions(facts: DossierFacts): FoundQuestion[] {
	const shown = shownOf(facts);
	return openQuestionKinds.flatMap((kind) =>
		openQuestionRow(kind)
			.find(shown)
			.map((subject) => ({ kind, ...subject })),
	);
}

/**
 * The rule of `unanswered` for one passage and the links from it: whether its tag asks for a link that none of them gives.
 * What was rejected gives nothing, and asks nothing.
 */
export function isUnanswered(
	passage: Pick<PassageFact, "tag" | "state">,
	linksFrom: readonly Pick<LinkFact, "type" | "state">[],
): boolean {
	const { answersBy } = tagRow(passage.tag);
	return (
		answersBy !== null &&
		reviewStateRow(passage.state).shown &&
		!linksFrom.some(({ type, state }) => type === answersBy && reviewStateRow(state).shown)
	);
}

/**
 * The same rule for whoever counts in the database: tags that need an answer, and the links that give it,
 * from the passage and not rejected.
 */
export const unansweredRule = {
	tags: tagNames.filter((tag) => tagRow(tag).answersBy !== null),
	types: linkTypeNames.filter((type) => tagNames.some((tag) => tagRow(tag).answersBy === type)),
};

/** Whether a statement of this status has been settled. */
const isSettled: Record<StatementStatus, boolean> = {
	open: false,
	being_checked: false,
	verdict_proposed: false,
	verdict_final: true,
	corrected: true,
};

/** Whether the two ends of such a link cannot both be true. */
const opposes: Record<LinkType, boolean> = {
	attributes: false,
	denies: false,
	contradicts: true,
	corroborates: false,
	quotes: false,
	reports: false,
	updates: false,
};

/** The facts without what was rejected, and without what was about it. */
function shownOf(facts: DossierFacts): DossierFacts {
	const isShown = ({ state }: Reviewed) => reviewStateRow(state).shown;
	const passages = facts.passages.filter(isShown);
	const ids = new Set(passages.map(({ id }) => id));
	return {
		...facts,
		passages,
		links: facts.links.filter(isShown),
		statements: facts.statements.map((statement) => ({
			...statement,
			members: statement.members.filter((one) => isShown(one) && ids.has(one.annotationId)),
		})),
	};
}

function aboutPassage({ id }: PassageFact): QuestionSubject {
	return { passageIds: [id], statementId: null, linkId: null };
}

function findUnanswered({ passages, links }: DossierFacts): QuestionSubject[] {
	const linksFrom = groupBy(links, ({ fromId }) => fromId);
	return passages
		.filter((passage) => isUnanswered(passage, linksFrom.get(passage.id) ?? []))
		.map(aboutPassage);
}

function findSpeakerless({ passages }: DossierFacts): QuestionSubject[] {
	return passages
		.filter(({ tag, speakerIds }) => tagRow(tag).hasSourceAndCue && speakerIds.length === 0)
		.map(aboutPassage);
}

function findStale({ passages }: DossierFacts): QuestionSubject[] {
	return passages.filter(({ stale }) => stale).map(aboutPassage);
}

function findUnsettled({ statements }: DossierFacts): QuestionSubject[] {
	return statements.filter(({ status }) => !isSettled[status]).map(aboutStatement);
}

function aboutStatement({ id, members }: StatementFact): QuestionSubject {
	return { passageIds: members.map((one) => one.annotationId), statementId: id, linkId: null };
}

function findContradictions({ passages, links, statements }: DossierFacts): QuestionSubject[] {
	const living = new Set(passages.map(({ id }) => id));
	const settled = new Set(
		statements
			.filter(({ status }) => isSettled[status])
			.flatMap(({ members }) => members.map((one) => one.annotationId)),
	);
	return links
		.filter(({ type }) => opposes[type])
		.filter(({ fromId, toId }) => [fromId, toId].every((id) => living.has(id) && !settled.has(id)))
		.map(({ id, fromId, toId }) => ({
			passageIds: [fromId, toId],
			statementId: null,
			linkId: id,
		}));
}

function findSingleSource(facts: DossierFacts): QuestionSubject[] {
	const passages = new Map(facts.passages.map((passage) => [passage.id, passage]));
	const credits = new Map(facts.articles.map((article) => [article.id, article.credits]));
	const joins = facts.links.flatMap((link) => {
		const [from, to] = [passages.get(link.fromId), passages.get(link.toId)];
		const counts = linkTypeRow(link.type).joinsSources && reviewStateRow(link.state).exported;
		if (!counts || from === undefined || to === undefined) return [];
		return [{ articles: [from.articleId, to.articleId] as const, type: link.type }];
	});
	return facts.statements
		.filter(({ status }) => !isSettled[status])
		.flatMap((statement) => {
			const asserting = statement.members
				.filter(({ stance }) => stance === "asserts")
				.flatMap(({ annotationId }) => passages.get(annotationId) ?? []);
			const articles = [...new Set(asserting.map(({ articleId }) => articleId))].map((id) => ({
				id,
				credits: credits.get(id) ?? [],
				speakerIds: asserting
					.filter(({ articleId }) => articleId === id)
					.flatMap(({ speakerIds }) => speakerIds),
			}));
			if (countIndependentSources(articles, joins, facts.copies).count !== 1) return [];
			const passageIds = asserting.map(({ id }) => id);
			return [{ passageIds, statementId: statement.id, linkId: null }];
		});
}
