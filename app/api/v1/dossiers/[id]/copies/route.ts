import { listDossierCopies } from "@/lib/server/copies/list-dossier-copies";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("listDossierCopies", ({ actor, params }) =>
	listDossierCopies(actor, params.id),
);
