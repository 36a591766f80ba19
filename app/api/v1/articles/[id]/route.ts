import { putArticleSchema } from "@/lib/domain/article";
import { removeSchema } from "@/lib/domain/write";
import { putArticle } from "@/lib/server/articles/put-article";
import { removeArticle } from "@/lib/server/articles/remove-article";
import { defineRoute } from "@/lib/server/door/route";

export const PUT = defineRoute({
	body: putArticleSchema,
	call: ({ actor, params, body }) => putArticle(actor, params.id ?? "", body),
});

export const DELETE = defineRoute({
	query: removeSchema,
	call: ({ actor, params, query }) => removeArticle(actor, params.id ?? "", query.opId),
});
