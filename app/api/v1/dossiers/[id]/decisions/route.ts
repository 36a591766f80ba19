import { pageDecisions } from "@/lib/server/decisions/page-decisions";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("listDecisions", ({ actor, params, query }) =>
	pageDecisions(actor, params.id, query),
);
