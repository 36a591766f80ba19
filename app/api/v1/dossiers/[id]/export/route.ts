import { dossierExportQuerySchema } from "@/lib/exports/export-query";
import { defineDownload } from "@/lib/server/door/route";
import { exportDossier } from "@/lib/server/exports/export-dossier";

export const GET = defineDownload({
	query: dossierExportQuerySchema,
	call: ({ actor, params, query }) => exportDossier(actor, params.id ?? "", query),
});
