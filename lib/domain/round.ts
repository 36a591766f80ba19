import { z } from "zod";
import { undefinedReasons } from "./agreement";
import { annotationContentSchema } from "./annotation";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { personViewSchema } from "./people";
import { tagNames } from "./tags";
import type { View } from "./view";
import { writeFields } from "./write";

/** How many members mark in one round, and how many articles it has at most. */
export const roundLimits = { fewestMembers: 2, members: 6, articles: 50 } as const;

const distinct = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** `PUT /api/v1/rounds/{id}`: opens a blind round. */
export const openRoundSchema = z.strictObject({
	opId: writeFields.opId,
	dossierId: idSchema,
	articleIds: z.array(idSchema).min(1).max(roundLimits.articles).refine(distinct, "other"),
	memberIds: z
		.array(idSchema)
		.min(roundLimits.fewestMembers)
		.max(roundLimits.members)
		.refine(distinct, "other"),
});

export type OpenRound = View<typeof openRoundSchema>;

/** `PUT /api/v1/settlements/{id}`: makes one mark of marks of a revealed round, or drops them. */
export const settleMarksSchema = z.strictObject({
	opId: writeFields.opId,
	roundId: idSchema,
	markIds: z.array(idSchema).min(1).max(roundLimits.members).refine(distinct, "other"),
	content: annotationContentSchema
		.nullable()
		.describe("What the shared mark says, its id that of the settlement; null to drop them."),
});

export type SettleMarks = View<typeof settleMarksSchema>;

/** A blind round as members of its dossier see it. */
export const roundViewSchema = z
	.strictObject({
		id: idSchema,
		openedBy: personViewSchema,
		openedAt: momentSchema,
		revealedAt: momentSchema.nullable().describe("Null while each marks alone."),
		articles: z.array(z.strictObject({ id: idSchema, title: z.string() })),
		seats: z.array(
			z.strictObject({
				member: personViewSchema,
				done: z
					.boolean()
					.nullable()
					.describe("Null where it is not told: one who marks learns nothing of the others."),
			}),
		),
	})
	.meta({ id: "Round", description: "A blind round: members mark the same articles alone." });

export type RoundView = View<typeof roundViewSchema>;

/** The round that is open on an article, as its desk tells of it: nothing of who is done but oneself. */
export const deskRoundSchema = z
	.strictObject({
		id: idSchema,
		openedBy: personViewSchema,
		members: z.array(personViewSchema).describe("Who marks, each alone."),
		done: z.boolean().nullable().describe("Whether the reader is done; null for who has no seat."),
	})
	.meta({ id: "DeskRound", description: "The blind round that is open on an article." });

export type DeskRound = View<typeof deskRoundSchema>;

/** The rounds of a dossier, newest first, and the articles on which one may be opened. */
export const roundListSchema = z
	.strictObject({
		list: z.array(roundViewSchema),
		free: z
			.array(z.strictObject({ id: idSchema, title: z.string() }))
			.describe("Articles without a shared mark that are in no open round."),
	})
	.meta({ id: "RoundList", description: "The blind rounds of a dossier, newest first." });

export type RoundList = View<typeof roundListSchema>;

const measuredSchema = z.union([
	z.strictObject({ value: z.number(), reason: z.null() }),
	z.strictObject({ value: z.null(), reason: z.enum(undefinedReasons) }),
]);

const matchSchema = z.strictObject({
	precision: measuredSchema,
	recall: measuredSchema,
	f1: measuredSchema,
});

const tagAgreementSchema = z.strictObject({
	tag: z.enum(tagNames).nullable().describe("Null for all tags together."),
	marks: z.strictObject({ first: z.int(), second: z.int() }),
	common: z.int().describe("How many passages both have marked."),
	exact: matchSchema,
	overlap: matchSchema,
	kappa: measuredSchema,
	alpha: measuredSchema,
	unitizing: measuredSchema.nullable(),
});

/** What two members of a round agree on. */
export const pairAgreementSchema = z
	.strictObject({
		first: personViewSchema,
		second: personViewSchema,
		all: tagAgreementSchema,
		tags: z.array(tagAgreementSchema),
		statements: matchSchema,
	})
	.meta({ id: "PairAgreement", description: "How far two members of a round agree." });

export type PairAgreementView = View<typeof pairAgreementSchema>;

/** The measures of every pair of every revealed round of a dossier, newest round first. */
export const dossierAgreementSchema = z
	.strictObject({
		rounds: z.array(
			z.strictObject({ round: roundViewSchema, pairs: z.array(pairAgreementSchema) }),
		),
	})
	.meta({ id: "Agreement", description: "How far members agree, by round and pair." });

export type DossierAgreement = View<typeof dossierAgreementSchema>;

const settlementFields = {
	settler: personViewSchema,
	at: momentSchema,
	annotationId: idSchema.nullable().describe("The shared mark; null when it was dropped."),
} as const;

const roundMarkSchema = z.strictObject({
	id: idSchema,
	revision: z.int().positive(),
	content: annotationContentSchema,
	speakers: z.array(z.string()),
	settlement: z
		.strictObject({
			id: idSchema,
			...settlementFields,
			open: z
				.boolean()
				.describe("Whether it can be taken back: its mark is as it was made, or is gone."),
		})
		.nullable()
		.describe("The one that stands."),
	withdrawn: z
		.array(
			z.strictObject({
				id: idSchema,
				...settlementFields,
				withdrawnBy: personViewSchema,
				withdrawnAt: momentSchema,
			}),
		)
		.describe("What was settled and taken back, in that order."),
});

export type RoundMark = View<typeof roundMarkSchema>;

/** The ways in which two members' marks stand to each other. */
export const alignmentNames = ["same", "boundaries", "tag", "only-first", "only-second"] as const;
export type Alignment = (typeof alignmentNames)[number];

/** Two members' marks side by side. */
export const comparisonSchema = z
	.strictObject({
		round: roundViewSchema,
		first: personViewSchema,
		second: personViewSchema,
		articles: z.array(
			z.strictObject({
				id: idSchema,
				title: z.string(),
				language: z.string(),
				versionId: idSchema,
				text: z.string(),
				rows: z.array(
					z.strictObject({
						alignment: z.enum(alignmentNames),
						first: roundMarkSchema.nullable(),
						second: roundMarkSchema.nullable(),
					}),
				),
			}),
		),
		agreement: pairAgreementSchema,
	})
	.meta({ id: "Comparison", description: "The marks of two members of a round side by side." });

export type ComparisonView = View<typeof comparisonSchema>;

/** Which two members of a round are compared; the first two where nothing is asked. */
export const comparisonQuerySchema = z.strictObject({
	first: idSchema.exactOptional(),
	second: idSchema.exactOptional(),
});

export type ComparisonQuery = View<typeof comparisonQuerySchema>;
