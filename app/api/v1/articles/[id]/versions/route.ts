import { pageVersions } from "@/lib/server/articles/page-versions";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("listVersions", ({ actor, params, query }) =>
	pageVersions(actor, params.id, query),
);
