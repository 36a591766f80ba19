import { z } from "zod";
import { idSchema } from "./id";
import { articleLanguages, languageNames } from "./languages";
import { publishedDateSchema } from "./published-date";
import { reviewStateNames } from "./review";
import { tagNames } from "./tags";
import type { View } from "./view";

/** What can be found, in the order in which it is shown: short things that people have named before running text. */
export const searchKinds = [
	"statement",
	"article",
	"speaker",
	"annotation",
	"note",
	"text",
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** The longest query in UTF-16 units, the most words it may have, and how many hits a page may ask for. */
export const searchLimits = { units: 300, terms: 20, page: 100, usualPage: 20 } as const;

const kindSchema = z.enum(searchKinds);

/**
 * `GET /api/v1/search?q=…&dossierId=…&kind=text,note&tag=…&language=…&cursor=…&limit=…`, as the words of an address.
 * `kind` is a list with commas; without it everything is searched. Without `dossierId` all dossiers are that the
 * member is in. `tag` narrows to passages with it and their notes; `language` to what belongs to articles in it and
 * to statements worded in it (speakers have none). `cursor` is what an earlier page gave as `next`.
 */
export const searchQuerySchema = z.strictObject({
	q: z
		.string()
		.max(searchLimits.units)
		.describe("Words; an exact phrase stands in quotation marks."),
	dossierId: idSchema.optional().describe("All dossiers the member is in when it is not said."),
	kind: z
		.string()
		.max(100)
		.transform((words) => words.split(","))
		.pipe(z.array(kindSchema).min(1))
		.optional()
		.describe(
			`What is searched, with commas: ${searchKinds.join(", ")}. Everything when it is not said.`,
		),
	tag: z.enum(tagNames).optional(),
	language: z.enum(articleLanguages).optional(),
	cursor: z
		.string()
		.max(200)
		.optional()
		.describe("Where to go on: what an earlier page gave as next."),
	limit: z
		.string()
		.regex(/^[1-9]\d{0,2}$/)
		.transform(Number)
		.pipe(z.int().max(searchLimits.page))
		.default(searchLimits.usualPage),
});

export type SearchQuery = z.output<typeof searchQuerySchema>;

/** A stretch of a hit's `text`; sorted, and none overlaps another. */
const highlightSchema = z.strictObject({
	start: z.int().nonnegative().describe("Where it begins in the hit’s text, in UTF-16 code units."),
	end: z.int().positive().describe("Where it ends, exclusive, in UTF-16 code units."),
});

const dossierSchema = z.strictObject({ id: idSchema, title: z.string() });

const articleSchema = z.strictObject({
	id: idSchema,
	title: z.string(),
	outlet: z.string().nullable(),
	published: publishedDateSchema.nullable(),
	language: z.enum(articleLanguages),
});

const found = {
	dossier: dossierSchema,
	text: z.string(),
	highlights: z.array(highlightSchema),
} as const;

const ofPassage = {
	...found,
	annotationId: idSchema,
	article: articleSchema,
	tag: z.enum(tagNames),
	state: z.enum(reviewStateNames),
	stale: z.boolean(),
} as const;

/**
 * One thing that was found. `text` is, by kind: the words of a statement, one line for each of its `languages`; the
 * title of an article, then its author and outlet where they are known, a line each; the name of a speaker, then the
 * other names, a line each; the words of a passage, its pieces joined by " […] "; the words of a note; a paragraph
 * of an article's newest version, which has it from `start` to `end`. Of what is longer than 250 words, `text` is the
 * part that was found.
 */
export const searchHitSchema = z
	.discriminatedUnion("kind", [
		z.strictObject({
			kind: z.literal("statement"),
			...found,
			statementId: idSchema,
			languages: z.array(z.enum(languageNames)),
		}),
		z.strictObject({ kind: z.literal("article"), ...found, article: articleSchema }),
		z.strictObject({
			kind: z.literal("speaker"),
			...found,
			speakerId: idSchema,
			passages: z
				.int()
				.nonnegative()
				.describe("How many living passages that the member sees are theirs."),
			/** The oldest of them. */
			passage: z.strictObject({ articleId: idSchema, annotationId: idSchema }).nullable(),
		}),
		z.strictObject({ kind: z.literal("annotation"), ...ofPassage }),
		z.strictObject({ kind: z.literal("note"), ...ofPassage }),
		z.strictObject({
			kind: z.literal("text"),
			...found,
			article: articleSchema,
			versionId: idSchema,
			start: z
				.int()
				.nonnegative()
				.describe("Where the paragraph begins in the version’s text, in UTF-16 code units."),
			end: z.int().positive().describe("Where it ends, exclusive, in UTF-16 code units."),
		}),
	])
	.meta({
		id: "SearchHit",
		description: "One thing that was found: its words, with what matched in them marked.",
	});

export type SearchHit = View<typeof searchHitSchema>;

/** What a search answers: the best hits first; `next` continues them, null at their end. */
export const searchPageSchema = z.strictObject({
	hits: z.array(searchHitSchema),
	next: z.string().nullable(),
});

export type SearchPage = View<typeof searchPageSchema>;
