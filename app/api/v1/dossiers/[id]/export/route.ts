import { serveResponse } from "@/lib/server/door/serve";
import { exportDossier } from "@/lib/server/exports/export-dossier";

export const GET = serveResponse("exportDossier", ({ actor, params, query }) =>
	exportDossier(actor, params.id, query),
);
