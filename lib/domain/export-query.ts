import { z } from "zod";
import { csvSeparatorNames } from "./csv-separators";
import { formatsOf } from "./export-format-names";
import { marksFilterNames } from "./marks-filters";

const choices = {
	marks: z.enum(marksFilterNames).default("approved"),
	separator: z.enum(csvSeparatorNames).default("comma"),
};

/** `GET /api/v1/articles/{id}/export?format=…&marks=…&separator=…`: any format of an article, any filter of the table. */
export const articleExportQuerySchema = z.strictObject({
	format: z.enum(formatsOf.article),
	...choices,
});

export type ArticleExportQuery = z.output<typeof articleExportQuerySchema>;

/** `GET /api/v1/dossiers/{id}/export?format=…&marks=…&separator=…`: any format of a dossier, any filter of the table. */
export const dossierExportQuerySchema = z.strictObject({
	format: z.enum(formatsOf.dossier),
	...choices,
});

export type DossierExportQuery = z.output<typeof dossierExportQuerySchema>;
