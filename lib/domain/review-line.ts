import { z } from "zod";
import type { MayDecide, ReviewEntry } from "./decision";
import { mayDecideSchema } from "./decision";
import { idSchema } from "./id";
import { type PassageView, passageViewSchema } from "./link";
import { linkTypeNames } from "./link-types";
import { momentSchema } from "./moment";
import { type DecisionView, decisionViewSchema, type PersonView, personViewSchema } from "./people";
import { type ReviewState, reviewStateNames } from "./review";
import { statementTitlesSchema } from "./statement";
import { stances } from "./statements";
import { gradeWordsSchema } from "./verdict-scale";
import type { View } from "./view";

/** How many UTF-16 units of a passage a list shows. */
export const lineQuoteLength = 240;

const { annotationId, articleId, articleTitle, outlet, tag } = passageViewSchema.shape;

/** A passage as a list shows it: its first words, and where it is. */
const linePassageSchema = z
	.strictObject({
		annotationId,
		articleId,
		articleTitle,
		outlet,
		tag,
		quote: z.string().describe("Its words, cut off where they are many."),
	})
	.meta({ id: "ReviewLinePassage", description: "A passage as a review list shows it." });

export type LinePassage = View<typeof linePassageSchema>;

const lineStatementSchema = z.strictObject({ id: idSchema, titles: statementTitlesSchema });

export type LineStatement = View<typeof lineStatementSchema>;

const lineFields = {
	id: idSchema,
	state: z.enum(reviewStateNames),
	stale: z.boolean(),
	revision: z.int().positive(),
	author: personViewSchema,
	/** When its present revision was made. */
	since: momentSchema,
	mayDecide: mayDecideSchema,
	decision: decisionViewSchema.nullable(),
	statement: lineStatementSchema
		.nullable()
		.describe("The statement it is about; of a passage in a list by statement, one that it is in."),
} as const;

/** One thing of a review list, in short; all of it is in its entry. */
export const reviewLineSchema = z
	.discriminatedUnion("kind", [
		z.strictObject({
			...lineFields,
			kind: z.literal("annotation"),
			passage: linePassageSchema,
			links: z.int().nonnegative().describe("How many links it has."),
		}),
		z.strictObject({
			...lineFields,
			kind: z.literal("link"),
			type: z.enum(linkTypeNames),
			from: linePassageSchema,
			to: linePassageSchema,
		}),
		z.strictObject({
			...lineFields,
			kind: z.literal("membership"),
			stance: z.enum(stances),
			passage: linePassageSchema,
		}),
		z.strictObject({
			...lineFields,
			kind: z.literal("verdict"),
			grade: gradeWordsSchema.describe("What its grade is called."),
		}),
	])
	.meta({ id: "ReviewLine", description: "One thing of a review list, in short." });

export type ReviewLine = View<typeof reviewLineSchema>;

/** What every kind of reviewed thing has. */
export interface ReviewSubject {
	readonly id: string;
	readonly state: ReviewState;
	readonly stale: boolean;
	readonly revision: number;
	readonly author: PersonView;
	readonly createdAt: string;
	readonly decision: DecisionView | null;
	readonly editorIds: readonly string[];
}

/** The thing an entry is about. */
export function subjectOf(entry: ReviewEntry): ReviewSubject {
	switch (entry.kind) {
		case "annotation":
			return entry.annotation;
		case "link":
			return entry.link;
		case "membership":
			return entry.membership;
		case "verdict": {
			const { id, verdict } = entry;
			return { ...verdict, id, createdAt: verdict.at, stale: false };
		}
	}
}

/** An entry in short. */
export function toReviewLine(entry: ReviewEntry): ReviewLine {
	const shared = sharedOf(entry);
	switch (entry.kind) {
		case "annotation": {
			const [passage, links] = [toLinePassage(entry.passage), entry.links.length];
			return { ...shared, kind: "annotation", passage, links };
		}
		case "link": {
			const { type, from, to } = entry.link;
			const ends = { from: toLinePassage(from), to: toLinePassage(to) };
			return { ...shared, kind: "link", type, ...ends };
		}
		case "membership": {
			const { stance } = entry.membership;
			return { ...shared, kind: "membership", stance, passage: toLinePassage(entry.passage) };
		}
		case "verdict":
			return { ...shared, kind: "verdict", grade: entry.verdict.words };
	}
}

function sharedOf(entry: ReviewEntry): Pick<ReviewLine, keyof typeof lineFields> {
	const { id, state, stale, revision, author, decision } = subjectOf(entry);
	const { since, mayDecide }: { since: string; mayDecide: MayDecide } = entry;
	const statement = statementOf(entry);
	return { id, state, stale, revision, author, since, mayDecide, decision, statement };
}

function statementOf(entry: ReviewEntry): LineStatement | null {
	if (entry.kind === "membership")
		return { id: entry.membership.statementId, titles: entry.titles };
	return entry.kind === "verdict" ? { id: entry.id, titles: entry.titles } : null;
}

/** The passages a line is about; a verdict is about none. */
export function passagesOfLine(line: ReviewLine): readonly LinePassage[] {
	if (line.kind === "link") return [line.from, line.to];
	return line.kind === "verdict" ? [] : [line.passage];
}

function toLinePassage(passage: PassageView): LinePassage {
	const { annotationId: id, articleId: at, articleTitle: title, outlet: by, tag: name } = passage;
	const words = passage.quotes.join(" […] ");
	const quote = words.length <= lineQuoteLength ? words : `${cut(words)}…`;
	return { annotationId: id, articleId: at, articleTitle: title, outlet: by, tag: name, quote };
}

/** The beginning of some words, never half a character of two units. */
function cut(words: string): string {
	const last = words.charCodeAt(lineQuoteLength - 1);
	const isHalf = last >= 0xd800 && last < 0xdc00;
	return words.slice(0, isHalf ? lineQuoteLength - 1 : lineQuoteLength);
}
