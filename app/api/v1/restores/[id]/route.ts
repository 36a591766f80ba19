import { restoreDossier } from "@/lib/server/backups/restore-dossier";
import { serve } from "@/lib/server/door/serve";

export const PUT = serve("restoreDossier", ({ actor, params, body }) =>
	restoreDossier(actor, params.id, body),
);
