import { serve } from "@/lib/server/door/serve";
import { restoreEvidence } from "@/lib/server/evidence/restore-evidence";

export const POST = serve("restoreEvidence", ({ actor, params, body }) =>
	restoreEvidence(actor, params.id, body.opId),
);
