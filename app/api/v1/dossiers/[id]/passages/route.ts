import { serve } from "@/lib/server/door/serve";
import { pagePassages } from "@/lib/server/links/page-passages";

export const GET = serve("listPassages", ({ actor, params, query }) =>
	pagePassages(actor, params.id, query),
);
