import { z } from "zod";
import { idSchema } from "./id";
import { languageNames } from "./languages";
import type { PassageView } from "./link";
import type { DecisionView, PersonView } from "./people";
import type { ReviewState } from "./review";
import { type Stance, type StatementStatus, stances } from "./statements";
import { writeFields } from "./write";

const titleSchema = z.string().trim().min(1).max(500);

/** The wording of a statement by language; at least one. */
export const statementTitlesSchema = z
	.partialRecord(z.enum(languageNames), titleSchema)
	.refine((titles) => Object.values(titles).some((title) => title !== undefined), "title");

export type StatementTitles = z.output<typeof statementTitlesSchema>;

/** Makes a statement (`revision: null`) or changes its wording. */
export const placeStatementSchema = z.strictObject({
	...writeFields,
	dossierId: idSchema,
	titles: statementTitlesSchema,
});

export type PlaceStatement = z.output<typeof placeStatementSchema>;

/** Puts a passage into a statement (`revision: null`) or changes its stance. */
export const placeMembershipSchema = z.strictObject({
	...writeFields,
	statementId: idSchema,
	annotationId: idSchema,
	stance: z.enum(stances),
});

export type PlaceMembership = z.output<typeof placeMembershipSchema>;

/** A membership as the screens see it, with its passage quoted. */
export interface MembershipView {
	readonly id: string;
	readonly statementId: string;
	readonly stance: Stance;
	readonly passage: PassageView;
	readonly state: ReviewState;
	readonly stale: boolean;
	readonly revision: number;
	readonly author: PersonView;
	readonly createdAt: string;
	readonly decision: DecisionView | null;
	readonly editorIds: readonly string[];
}

/** A statement as the screens see it. */
export interface StatementView {
	readonly id: string;
	readonly titles: StatementTitles;
	readonly status: StatementStatus;
	readonly revision: number;
	readonly author: PersonView;
	readonly createdAt: string;
	readonly members: readonly MembershipView[];
	/** How many of the asserting articles are independent of each other, and why fewer than all. */
	readonly sources: SourceCount;
}

/** Articles that count as one source, each join with its reason (lib/domain/independent-sources.ts). */
export interface SourceCount {
	readonly count: number;
	readonly groups: readonly (readonly string[])[];
	readonly joins: readonly SourceJoin[];
}

/** Why two articles count as one source. */
export interface SourceJoin {
	readonly articles: readonly [string, string];
	readonly reason: "same-credit" | "linked" | "same-speaker" | "copy";
	/** The agency or speaker as printed, or the link type; the share in per cent for a copy. */
	readonly by: string;
}
