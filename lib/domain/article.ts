import { z } from "zod";
import { articleStates } from "./article-states";
import { idSchema } from "./id";
import { marksChoiceSchema } from "./import-marks";
import { articleLanguages } from "./languages";
import { momentSchema } from "./moment";
import { nameSchema } from "./name";
import { personViewSchema } from "./people";
import { publishedDateSchema } from "./published-date";
import { pastedFormats } from "./source-formats";
import { tagNames } from "./tags";
import { blockSchema } from "./text";
import type { View } from "./view";
import { writeFields } from "./write";

const articleFields = {
	title: z.string().trim().min(1).max(500),
	outlet: nameSchema(200).nullable(),
	author: nameSchema(300).nullable(),
	published: publishedDateSchema.nullable(),
	// What reads addresses leaves line breaks in them out instead of refusing them.
	address: z
		.string()
		.trim()
		.regex(/^\S+$/, "address")
		.pipe(z.url({ protocol: /^https?$/ }).max(2000))
		.nullable(),
	language: z.enum(articleLanguages),
	credits: z.array(nameSchema(100)).max(20),
} as const;

/** Saves an imported article: the text is made again from the stored bytes, never sent back. */
export const importArticleSchema = z.strictObject({
	opId: writeFields.opId,
	dossierId: idSchema,
	versionId: idSchema.describe("Made by the writer for the article’s first version."),
	original: z
		.strictObject({
			sha256: z.string().regex(/^[0-9a-f]{64}$/),
			charset: z.string().max(40),
			fileName: z.string().max(300).nullable(),
			pasted: z.enum(pastedFormats).exactOptional(),
		})
		.describe("As the draft gave it: the text is made again from the bytes that were kept."),
	marks: marksChoiceSchema
		.exactOptional()
		.describe(
			"What the labels of a file’s marks are here. One that is left out is what it is called here, and nothing where nothing is called so.",
		),
	...articleFields,
});

export type ImportArticle = z.output<typeof importArticleSchema>;

/** A day that PostgreSQL has too: there is no year 0. */
const daySchema = z.iso.date().refine((day) => day >= "0001-01-01", "date");

/** Changes what is known about an article, and where the work on it is. */
export const editArticleSchema = z.strictObject({
	opId: writeFields.opId,
	revision: writeFields.revision.unwrap().describe("The revision that the writer saw."),
	...articleFields,
	state: z.enum(articleStates),
	assigneeId: idSchema.nullable(),
	dueOn: daySchema.nullable(),
	message: z
		.string()
		.trim()
		.max(1000)
		.exactOptional()
		.describe("What the assignee is told; as it was when left out."),
});

export type EditArticle = z.output<typeof editArticleSchema>;

/** The body of `PUT /api/v1/articles/{id}`: an import, or an edit of the revision it names. */
export const putArticleSchema = z.union([editArticleSchema, importArticleSchema]);

export type PutArticle = z.output<typeof putArticleSchema>;

/** The blocks of a version as they are stored: version 1 of the shape. */
export const storedBlocksSchema = z.strictObject({ v: z.literal(1), blocks: z.array(blockSchema) });

/** What is known about an article, as tables and headers show it. */
export const articleRowSchema = z
	.strictObject({
		id: idSchema,
		dossierId: idSchema,
		title: z.string(),
		outlet: z.string().nullable(),
		author: z.string().nullable(),
		published: publishedDateSchema.nullable(),
		address: z.string().nullable(),
		language: z.enum(articleLanguages),
		credits: z.array(z.string()),
		state: z.enum(articleStates),
		assignee: personViewSchema.nullable(),
		dueOn: z.iso.date().nullable(),
		message: z.string().describe("What whoever assigned it told the assignee."),
		archived: z.boolean().describe("Whether it is put away, out of the lists of work."),
		revision: z.int().positive(),
		counts: z
			.record(z.enum(tagNames), z.int().nonnegative())
			.describe("How many annotations it has by tag, without rejected ones."),
		waiting: z.int().nonnegative(),
	})
	.meta({ id: "Article", description: "What is known about an article, without its text." });

export type ArticleRow = View<typeof articleRowSchema>;

/** One version of an article's text. */
export const versionViewSchema = z
	.strictObject({
		id: idSchema,
		articleId: idSchema,
		number: z.int().positive().describe("1, 2, 3 … within the article."),
		text: z.string().describe("Immutable. Offsets count its UTF-16 code units."),
		blocks: z.array(blockSchema),
		createdAt: momentSchema,
	})
	.meta({ id: "Version", description: "One version of an article's text." });

export type VersionView = View<typeof versionViewSchema>;
