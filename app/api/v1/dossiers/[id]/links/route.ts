import { serve } from "@/lib/server/door/serve";
import { pageLinks } from "@/lib/server/links/page-links";

export const GET = serve("listLinks", ({ actor, params, query }) =>
	pageLinks(actor, params.id, query),
);
