import { z } from "zod";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { personViewSchema } from "./people";
import type { View } from "./view";

/** What becomes of a file of an import; the columns say whether it is over with it, and whether somebody has to look. */
export const importPartStates = {
	waiting: { over: false, bad: false },
	/** An archive that was taken apart: its files are parts of their own. */
	opened: { over: true, bad: false },
	imported: { over: true, bad: false },
	"already-there": { over: true, bad: false },
	failed: { over: true, bad: true },
	cancelled: { over: true, bad: false },
} as const satisfies Record<string, { readonly over: boolean; readonly bad: boolean }>;

export type ImportPartState = keyof typeof importPartStates;

export const importPartStateNames = [
	"waiting",
	"opened",
	"imported",
	"already-there",
	"failed",
	"cancelled",
] as const satisfies readonly ImportPartState[];

/** Where an import is: it is filled with files, then runs, until it is done or was cancelled. */
export const importJobStates = ["filling", "running", "done", "cancelled"] as const;

export type ImportJobState = (typeof importJobStates)[number];

/** The most files that one import can have, those of its archives included. */
export const importLimits = { parts: 5_000, tries: 3 } as const;

/** `PUT /api/v1/dossiers/{id}/imports/{importId}/files/{fileId}?fileName=…` */
export const importFileQuerySchema = z.strictObject({
	fileName: z.string().trim().min(1).max(300).describe("Its ending says what it is."),
});

export type ImportFileQuery = z.output<typeof importFileQuerySchema>;

/** `GET /api/v1/dossiers/{id}/imports/{importId}/lines` */
export const importLineQueryFields = {
	state: z.enum(importPartStateNames).exactOptional(),
} as const;

/** An import of several files, as far as it is. */
export const importJobSchema = z
	.strictObject({
		id: idSchema,
		dossierId: idSchema,
		by: personViewSchema,
		createdAt: momentSchema,
		state: z.enum(importJobStates),
		counts: z
			.record(z.enum(importPartStateNames), z.int().nonnegative())
			.describe("How many of its files are where."),
	})
	.meta({ id: "ImportJob", description: "An import of several files, as far as it is." });

export type ImportJobView = View<typeof importJobSchema>;

/** What became of one file of an import. */
export const importLineSchema = z
	.strictObject({
		id: idSchema,
		name: z.string(),
		state: z.enum(importPartStateNames),
		articleId: idSchema.nullable().describe("The article it became, or that was there already."),
		title: z.string().nullable(),
		code: z.string().nullable().describe("Why it was not imported."),
	})
	.meta({ id: "ImportLine", description: "What became of one file of an import." });

export type ImportLineView = View<typeof importLineSchema>;

/** The latest imports of a dossier, newest first. */
export const importJobsSchema = z.strictObject({ imports: z.array(importJobSchema) });

export type ImportJobsView = View<typeof importJobsSchema>;
