import { listArticles } from "@/lib/server/articles/list-articles";
import { defineRoute } from "@/lib/server/door/route";

export const GET = defineRoute({
	call: ({ actor, params }) => listArticles(actor, params.id ?? ""),
});
