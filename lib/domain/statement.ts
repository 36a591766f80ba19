import { z } from "zod";
import { idSchema } from "./id";
import { languageNames } from "./languages";
import { passageViewSchema } from "./link";
import { momentSchema } from "./moment";
import { decisionViewSchema, personViewSchema } from "./people";
import { publishedDateSchema } from "./published-date";
import { reviewStateNames } from "./review";
import { joinReasons, stances, statementStatuses } from "./statements";
import { verdictViewSchema } from "./verdict";
import type { View } from "./view";
import { writeFields } from "./write";

const titleSchema = z.string().trim().min(1).max(500);

/** The wording of a statement by language; at least one. */
export const statementTitlesSchema = z
	.partialRecord(z.enum(languageNames), titleSchema)
	.refine((titles) => Object.values(titles).some((title) => title !== undefined), "title")
	.meta({ id: "StatementTitles", description: "The wording of a statement by language." });

export type StatementTitles = z.output<typeof statementTitlesSchema>;

/** Makes a statement (`revision: null`) or changes its wording. */
export const placeStatementSchema = z.strictObject({
	...writeFields,
	dossierId: idSchema,
	titles: statementTitlesSchema,
});

export type PlaceStatement = z.output<typeof placeStatementSchema>;

const placeSchema = z.string().trim().max(300);

/** Who says so, when and where, as far as it is not plain from the passage and its article. */
export const placeSaidSchema = z.strictObject({
	speakerId: idSchema.nullable(),
	date: publishedDateSchema.nullable(),
	place: placeSchema,
});

export type PlaceSaid = z.output<typeof placeSaidSchema>;

/** Puts a passage into a statement (`revision: null`), changes what is said of it there, or moves it to another one. */
export const placeMembershipSchema = z.strictObject({
	...writeFields,
	statementId: idSchema.describe("Another one than before moves the passage there."),
	annotationId: idSchema,
	stance: z.enum(stances),
	said: placeSaidSchema
		.exactOptional()
		.describe("Who says so, when and where; left out, it stays as it is."),
});

export type PlaceMembership = z.output<typeof placeMembershipSchema>;

/** Who says so, when and where, as the screens see it. */
export const saidViewSchema = z
	.strictObject({
		speaker: personViewSchema.nullable(),
		date: publishedDateSchema.nullable(),
		place: z.string(),
	})
	.meta({ id: "Said", description: "Who says so, when and where, as far as it was noted." });

export type SaidView = View<typeof saidViewSchema>;

/** A membership as the screens see it, with its passage quoted. */
export const membershipViewSchema = z
	.strictObject({
		id: idSchema,
		statementId: idSchema,
		stance: z.enum(stances),
		said: saidViewSchema,
		passage: passageViewSchema,
		state: z.enum(reviewStateNames),
		stale: z.boolean(),
		revision: z.int().positive(),
		author: personViewSchema,
		createdAt: momentSchema,
		decision: decisionViewSchema.nullable(),
		editorIds: z.array(idSchema),
	})
	.meta({ id: "Membership", description: "A passage in a statement, and how it stands to it." });

export type MembershipView = View<typeof membershipViewSchema>;

/** Why two articles count as one source. */
export const sourceJoinSchema = z
	.strictObject({
		articles: z.tuple([idSchema, idSchema]),
		reason: z.enum(joinReasons),
		/** The agency or speaker as printed, or the link type; the share in per cent for a copy. */
		by: z.string(),
	})
	.meta({ id: "SourceJoin", description: "Why two articles count as one source." });

export type SourceJoin = View<typeof sourceJoinSchema>;

/** Articles that count as one source, each join with its reason (lib/domain/independent-sources.ts). */
export const sourceCountSchema = z
	.strictObject({
		count: z.int().nonnegative(),
		groups: z.array(z.array(idSchema)),
		joins: z.array(sourceJoinSchema),
	})
	.meta({ id: "SourceCount", description: "Which articles count as one source, and why." });

export type SourceCount = View<typeof sourceCountSchema>;

/** A statement that was merged into another, from which it can be split off again. */
export const mergedStatementSchema = z
	.strictObject({ id: idSchema, titles: statementTitlesSchema, at: momentSchema })
	.meta({ id: "MergedStatement", description: "A statement that was merged into another." });

export type MergedStatement = View<typeof mergedStatementSchema>;

/** Merges a statement into another: its passages and its evidence go there. */
export const mergeStatementSchema = z.strictObject({
	opId: writeFields.opId,
	intoId: idSchema.describe("The statement that stays, of the same dossier."),
});

export type MergeStatement = z.output<typeof mergeStatementSchema>;

/** A statement as the screens see it. */
export const statementViewSchema = z
	.strictObject({
		id: idSchema,
		titles: statementTitlesSchema,
		status: z.enum(statementStatuses),
		revision: z.int().positive(),
		author: personViewSchema,
		createdAt: momentSchema,
		members: z.array(membershipViewSchema),
		verdict: verdictViewSchema.nullable().describe("The last verdict that was proposed."),
		merged: z.array(mergedStatementSchema).describe("The statements that were merged into it."),
		/** How many of the asserting articles are independent of each other, and why fewer than all. */
		sources: sourceCountSchema,
	})
	.meta({ id: "Statement", description: "What several passages say, deny or report." });

export type StatementView = View<typeof statementViewSchema>;
