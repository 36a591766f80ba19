import { z } from "zod";
import { articleStates } from "./article-states";
import { idSchema } from "./id";
import type { PersonView } from "./people";
import { publishedDateSchema } from "./published-date";
import type { Tag } from "./tags";
import { type Block, blockSchema } from "./text";
import { writeFields } from "./write";

/** Languages an article can be in, as BCP 47 tags; what words and stemming follow. */
export const articleLanguages = ["fr", "en"] as const;

const articleFields = {
	title: z.string().trim().min(1).max(500),
	outlet: z.string().trim().min(1).max(200).nullable(),
	author: z.string().trim().min(1).max(300).nullable(),
	published: publishedDateSchema.nullable(),
	address: z
		.url({ protocol: /^https?$/ })
		.max(2000)
		.nullable(),
	language: z.enum(articleLanguages),
	credits: z.array(z.string().trim().min(1).max(100)).max(20),
} as const;

/** Saves an imported article: the text is made again from the stored bytes, never sent back. */
export const importArticleSchema = z.strictObject({
	opId: idSchema,
	dossierId: idSchema,
	versionId: idSchema,
	original: z.strictObject({
		sha256: z.string().regex(/^[0-9a-f]{64}$/),
		charset: z.string().max(40),
		fileName: z.string().max(300).nullable(),
	}),
	...articleFields,
});

export type ImportArticle = z.output<typeof importArticleSchema>;

/** Changes what is known about an article, and where the work on it is. */
export const editArticleSchema = z.strictObject({
	opId: idSchema,
	revision: writeFields.revision.unwrap(),
	...articleFields,
	state: z.enum(articleStates),
	assigneeId: idSchema.nullable(),
	dueOn: z.iso.date().nullable(),
});

export type EditArticle = z.output<typeof editArticleSchema>;

/** The body of `PUT /api/v1/articles/{id}`: an import, or an edit of the revision it names. */
export const putArticleSchema = z.union([editArticleSchema, importArticleSchema]);

export type PutArticle = z.output<typeof putArticleSchema>;

/** The blocks of a version as they are stored: version 1 of the shape. */
export const storedBlocksSchema = z.strictObject({ v: z.literal(1), blocks: z.array(blockSchema) });

/** What is known about an article, as tables and headers show it. */
export interface ArticleRow {
	readonly id: string;
	readonly dossierId: string;
	readonly title: string;
	readonly outlet: string | null;
	readonly author: string | null;
	readonly published: z.output<typeof publishedDateSchema> | null;
	readonly address: string | null;
	readonly language: (typeof articleLanguages)[number];
	readonly credits: readonly string[];
	readonly state: (typeof articleStates)[number];
	readonly assignee: PersonView | null;
	readonly dueOn: string | null;
	readonly revision: number;
	/** How many annotations that are not deleted and not rejected it has, by tag. */
	readonly counts: Readonly<Record<Tag, number>>;
	readonly waiting: number;
}

/** One version of an article's text. */
export interface VersionView {
	readonly id: string;
	readonly articleId: string;
	readonly number: number;
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly createdAt: string;
}
