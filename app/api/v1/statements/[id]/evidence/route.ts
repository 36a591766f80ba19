import { serve } from "@/lib/server/door/serve";
import { listEvidence } from "@/lib/server/evidence/list-evidence";

export const GET = serve("listEvidence", ({ actor, params }) => listEvidence(actor, params.id));
