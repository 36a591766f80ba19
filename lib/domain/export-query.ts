import { z } from "zod";
import { exportFormatNames } from "./export-format-names";
import { marksFilterNames } from "./marks-filters";

/** `GET /api/v1/articles/{id}/export?format=…&marks=…`: any format and filter of the tables. */
export const exportQuerySchema = z.strictObject({
	format: z.enum(exportFormatNames),
	marks: z.enum(marksFilterNames).default("approved"),
});

export type ExportQuery = z.output<typeof exportQuerySchema>;
