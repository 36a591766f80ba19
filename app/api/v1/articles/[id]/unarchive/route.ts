import { archiveArticle } from "@/lib/server/articles/archive-article";
import { serve } from "@/lib/server/door/serve";

export const POST = serve("unarchiveArticle", ({ actor, params, body }) =>
	archiveArticle(actor, params.id, body.opId, "unarchive"),
);
