import { serve } from "@/lib/server/door/serve";
import { readComparison } from "@/lib/server/rounds/read-comparison";

export const GET = serve("readComparison", ({ actor, params, query }) =>
	readComparison(actor, params.id, query),
);
