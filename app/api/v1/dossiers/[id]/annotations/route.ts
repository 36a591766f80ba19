import { pageAnnotations } from "@/lib/server/annotations/page-annotations";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("listAnnotations", ({ actor, params, query }) =>
	pageAnnotations(actor, params.id, query),
);
