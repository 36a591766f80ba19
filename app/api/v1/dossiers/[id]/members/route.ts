import { serve } from "@/lib/server/door/serve";
import { listDossierMembers } from "@/lib/server/dossiers/list-dossier-members";

export const GET = serve("listDossierMembers", ({ actor, params }) =>
	listDossierMembers(actor, params.id),
);
