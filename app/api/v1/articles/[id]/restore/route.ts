import { removeSchema } from "@/lib/domain/write";
import { restoreArticle } from "@/lib/server/articles/restore-article";
import { defineRoute } from "@/lib/server/door/route";

export const POST = defineRoute({
	body: removeSchema,
	call: ({ actor, params, body }) => restoreArticle(actor, params.id ?? "", body.opId),
});
