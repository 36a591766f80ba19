import { rankCandidates } from "@/lib/server/candidates/rank-candidates";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("rankCandidates", ({ actor, params, query }) =>
	rankCandidates(actor, params.id, query),
);
