import { listArticleCopies } from "@/lib/server/copies/list-article-copies";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("listArticleCopies", ({ actor, params }) =>
	listArticleCopies(actor, params.id),
);
