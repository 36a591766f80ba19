import { serve } from "@/lib/server/door/serve";
import { placeDossier } from "@/lib/server/dossiers/place-dossier";
import { readDossier } from "@/lib/server/dossiers/read-dossier";

export const GET = serve("readDossier", ({ actor, params }) => readDossier(actor, params.id));

export const PUT = serve("placeDossier", ({ actor, params, body }) =>
	placeDossier(actor, params.id, body),
);
