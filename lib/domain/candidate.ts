import { z } from "zod";
import { idSchema } from "./id";
import { articleLanguages } from "./languages";
import { passageViewSchema } from "./link";
import { publishedDateSchema } from "./published-date";
import { searchLimits } from "./search";
import { statementTitlesSchema } from "./statement";
import { statementStatuses } from "./statements";
import type { View } from "./view";

/** What the other end of a passage can be: one that is marked, a statement, or words of an article that are not marked. */
export const candidateKinds = ["passage", "statement", "article"] as const;
export type CandidateKind = (typeof candidateKinds)[number];

/** How many candidates are given, and how long the sentence of each may be before it is cut, in UTF-16 units. */
export const candidateLimits = { most: 50, usual: 20, sentence: 400 } as const;

/** `GET /api/v1/dossiers/{id}/candidates/ranked?annotationId=…&q=…&limit=…` */
export const candidatesQuerySchema = z.strictObject({
	annotationId: idSchema
		.exactOptional()
		.describe("The passage whose other end is looked for; what is most similar to it comes first."),
	q: z
		.string()
		.max(searchLimits.units)
		.exactOptional()
		.describe(
			"Words, or their beginnings, that all stand in the candidate, its title, outlet or speakers.",
		),
	limit: z
		.string()
		.regex(/^[1-9]\d?$/)
		.transform(Number)
		.pipe(z.int().max(candidateLimits.most))
		.default(candidateLimits.usual),
});

export type CandidatesQuery = z.output<typeof candidatesQuerySchema>;

const offset = z.int().nonnegative();

const found = {
	sentence: z
		.string()
		.describe("What it says, in its context: the sentence, or what is near of a long one."),
	at: z
		.tuple([offset, offset])
		.describe("Where it is in the sentence: start and end, exclusive, in UTF-16 code units."),
	score: z.number().min(0).max(1).describe("How similar it is: 0 for not at all."),
	shared: z.array(z.string()).describe("Its words that make it similar, the most telling first."),
} as const;

const statementSchema = z.strictObject({
	id: idSchema,
	titles: statementTitlesSchema,
	status: z.enum(statementStatuses),
});

const articleSchema = z.strictObject({
	id: idSchema,
	title: z.string(),
	outlet: z.string().nullable(),
	published: publishedDateSchema.nullable(),
	language: z.enum(articleLanguages),
	place: z
		.strictObject({
			versionId: idSchema,
			start: offset.describe("In UTF-16 code units of the version’s text."),
			end: offset.describe("Exclusive, in UTF-16 code units of the version’s text."),
		})
		.nullable()
		.describe("Where its most similar sentence is; null when only its title was found."),
});

/** What a passage can be linked to or gathered with, and why it is offered. */
export const candidateSchema = z
	.discriminatedUnion("kind", [
		z.strictObject({ kind: z.literal("passage"), passage: passageViewSchema, ...found }),
		z.strictObject({ kind: z.literal("statement"), statement: statementSchema, ...found }),
		z.strictObject({ kind: z.literal("article"), article: articleSchema, ...found }),
	])
	.meta({
		id: "Candidate",
		description: "What the other end of a passage can be, and which words say so.",
	});

export type Candidate = View<typeof candidateSchema>;

/** The candidates for the other end of a passage, the most similar first. */
export const candidatesSchema = z.strictObject({ items: z.array(candidateSchema) });

export type Candidates = View<typeof candidatesSchema>;
