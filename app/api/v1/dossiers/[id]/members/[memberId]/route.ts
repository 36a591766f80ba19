import { serve } from "@/lib/server/door/serve";
import { placeDossierMember } from "@/lib/server/dossiers/place-dossier-member";
import { removeDossierMember } from "@/lib/server/dossiers/remove-dossier-member";

export const PUT = serve("placeDossierMember", ({ actor, params, body }) =>
	placeDossierMember(actor, params.id, params.memberId, body),
);

export const DELETE = serve("removeDossierMember", ({ actor, params, query }) =>
	removeDossierMember(actor, params.id, params.memberId, query.opId),
);
