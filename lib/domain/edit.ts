import { z } from "zod";
import { articleRowSchema } from "./article";
import { dossierCardSchema } from "./dossier";
import { momentSchema } from "./moment";
import { personViewSchema } from "./people";
import { speakerViewSchema } from "./speaker";
import type { View } from "./view";

/** The kinds of thing that are not reviewed, whose edits keep both sides; what is reviewed has revisions. */
export const editedKinds = ["article", "dossier", "speaker"] as const;
export type EditedKind = (typeof editedKinds)[number];

/** How many of the newest edits of a thing are told. */
export const editsLimit = 200;

const { title, outlet, author, published, address, language, credits } = articleRowSchema.shape;

/** What can be edited of each kind, as it is shown. */
export const editedWordsSchemas = {
	article: z.strictObject({ title, outlet, author, published, address, language, credits }),
	dossier: z.strictObject({
		title: dossierCardSchema.shape.title,
		summary: dossierCardSchema.shape.summary,
	}),
	speaker: z.strictObject({
		name: speakerViewSchema.shape.name,
		aliases: speakerViewSchema.shape.aliases,
		outlet: z.string().nullable(),
	}),
} as const satisfies Record<EditedKind, z.ZodType>;

/** What a thing of a kind said. */
export type EditedWords<Kind extends EditedKind> = View<(typeof editedWordsSchemas)[Kind]>;

const head = {
	revision: z.int().positive().describe("The revision that it made."),
	editor: personViewSchema,
	at: momentSchema,
};
const sidesOf = <Kind extends EditedKind>(kind: Kind) => {
	const words: (typeof editedWordsSchemas)[Kind] = editedWordsSchemas[kind];
	return { ...head, kind: z.literal(kind), before: words, after: words };
};

/** An edit of something that is not reviewed: what it said before and after. */
export const editViewSchema = z
	.discriminatedUnion("kind", [
		z.strictObject(sidesOf("article")),
		z.strictObject(sidesOf("dossier")),
		z.strictObject(sidesOf("speaker")),
	])
	.meta({
		id: "Edit",
		description: "What an article, a dossier or a speaker said before and after an edit.",
	});

export type EditView = View<typeof editViewSchema>;

/** The newest edits of a thing, newest first. */
export const editsSchema = z.array(editViewSchema).max(editsLimit);
