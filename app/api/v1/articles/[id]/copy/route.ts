import { copyArticle } from "@/lib/server/articles/copy-article";
import { serve } from "@/lib/server/door/serve";

export const POST = serve("copyArticle", ({ actor, params, body }) =>
	copyArticle(actor, params.id, body),
);
