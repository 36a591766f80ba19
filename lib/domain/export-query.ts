import { z } from "zod";
import { csvSeparatorNames } from "./csv-separators";
import { formatsOf } from "./export-format-names";
import { narrowingFields } from "./export-narrowing";
import { idSchema } from "./id";
import { marksFilterNames } from "./marks-filters";

const choices = {
	marks: z.enum(marksFilterNames).default("approved"),
	separator: z.enum(csvSeparatorNames).default("comma"),
	...narrowingFields,
	preview: z
		.literal("yes")
		.exactOptional()
		.describe("The beginning of the file as plain text, instead of the file; that is no export."),
};

/** `GET /api/v1/articles/{id}/export?format=…&marks=…&separator=…`: any format of an article, any filter of the table. */
export const articleExportQuerySchema = z.strictObject({
	format: z.enum(formatsOf.article),
	...choices,
	annotationId: idSchema.exactOptional().describe("Only this passage of the article."),
});

export type ArticleExportQuery = z.output<typeof articleExportQuerySchema>;

/** `GET /api/v1/dossiers/{id}/export?format=…&marks=…&separator=…`: any format of a dossier, any filter of the table. */
export const dossierExportQuerySchema = z.strictObject({
	format: z.enum(formatsOf.dossier),
	...choices,
	statementId: idSchema
		.exactOptional()
		.describe("Only this statement: its passages, and the articles they are in."),
});

export type DossierExportQuery = z.output<typeof dossierExportQuerySchema>;
