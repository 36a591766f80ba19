import { backUpDossier } from "@/lib/server/backups/back-up-dossier";
import { serveResponse } from "@/lib/server/door/serve";

export const GET = serveResponse("backUpDossier", ({ actor, params }) =>
	backUpDossier(actor, params.id),
);
