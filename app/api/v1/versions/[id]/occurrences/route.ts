import { listSamePassages } from "@/lib/server/articles/list-same-passages";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("listSamePassages", ({ actor, params, query }) =>
	listSamePassages(actor, params.id, query),
);
