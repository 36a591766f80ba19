import { z } from "zod";
import { marksFilterNames } from "@/lib/exports/marks-filters";
import { exportFormatNames } from "@/lib/exports/registry";

/** `GET /api/v1/articles/{id}/export?format=…&marks=…`: any format and filter of the tables. */
export const exportQuerySchema = z.strictObject({
	format: z.enum(exportFormatNames),
	marks: z.enum(marksFilterNames).default("approved"),
});

export type ExportQuery = z.output<typeof exportQuerySchema>;
