import { archiveArticle } from "@/lib/server/articles/archive-article";
import { serve } from "@/lib/server/door/serve";

export const POST = serve("archiveArticle", ({ actor, params, body }) =>
	archiveArticle(actor, params.id, body.opId, "archive"),
);
