import { pageArticles } from "@/lib/server/articles/page-articles";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("listArticles", ({ actor, params, query }) =>
	pageArticles(actor, params.id, query),
);
