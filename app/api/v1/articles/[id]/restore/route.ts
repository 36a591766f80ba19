import { restoreArticle } from "@/lib/server/articles/restore-article";
import { serve } from "@/lib/server/door/serve";

export const POST = serve("restoreArticle", ({ actor, params, body }) =>
	restoreArticle(actor, params.id, body.opId),
);
