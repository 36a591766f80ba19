import { z } from "zod";
import { dossierExportQuerySchema } from "./export-query";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import type { View } from "./view";

/** How long the file of an export is kept, in hours, how many a member can have at once, and how often one is begun. */
export const exportJobLimits = { hours: 24, living: 10, tries: 3 } as const;

/** Where an export is that the server makes by itself. */
export const exportJobStates = ["waiting", "done", "failed"] as const;

/** `POST /api/v1/dossiers/{id}/exports?format=…`: as for a file that is sent at once, but no preview. */
export const exportJobQuerySchema = dossierExportQuerySchema.omit({ preview: true });

export type ExportJobQuery = z.output<typeof exportJobQuerySchema>;

/** An export that the server makes by itself, as its member sees it. */
export const exportJobViewSchema = z
	.strictObject({
		id: idSchema,
		dossierId: idSchema,
		state: z.enum(exportJobStates),
		code: z.string().nullable().describe("Why it failed."),
		articles: z
			.int()
			.nonnegative()
			.describe("Articles read so far; each is read twice, to be checked and to be written."),
		inAll: z.int().nonnegative().describe("The articles of the dossier, twice."),
		bytes: z.int().nonnegative().describe("How large the file is so far."),
		fileName: z.string().nullable().describe("What the file is called once it is done."),
		createdAt: momentSchema,
		expiresAt: momentSchema.describe("From then on it is not there."),
	})
	.meta({ id: "ExportJob", description: "An export that the server makes by itself." });

export type ExportJobView = View<typeof exportJobViewSchema>;
