import { serve } from "@/lib/server/door/serve";
import { placeEvidence } from "@/lib/server/evidence/place-evidence";
import { readEvidence } from "@/lib/server/evidence/read-evidence";
import { removeEvidence } from "@/lib/server/evidence/remove-evidence";

export const GET = serve("readEvidence", ({ actor, params }) => readEvidence(actor, params.id));

export const PUT = serve("placeEvidence", ({ actor, params, body }) =>
	placeEvidence(actor, params.id, body),
);

export const DELETE = serve("removeEvidence", ({ actor, params, query }) =>
	removeEvidence(actor, params.id, query.opId),
);
