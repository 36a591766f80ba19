import { putArticle } from "@/lib/server/articles/put-article";
import { readArticle } from "@/lib/server/articles/read-article";
import { removeArticle } from "@/lib/server/articles/remove-article";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("readArticle", ({ actor, params }) => readArticle(actor, params.id));

export const PUT = serve("putArticle", ({ actor, params, body }) =>
	putArticle(actor, params.id, body),
);

export const DELETE = serve("removeArticle", ({ actor, params, query }) =>
	removeArticle(actor, params.id, query.opId),
);
