import { moveArticle } from "@/lib/server/articles/move-article";
import { serve } from "@/lib/server/door/serve";

export const POST = serve("moveArticle", ({ actor, params, body }) =>
	moveArticle(actor, params.id, body),
);
