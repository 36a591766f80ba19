import { serve } from "@/lib/server/door/serve";
import { pageReview } from "@/lib/server/review/page-review";

export const GET = serve("listReview", ({ actor, params, query }) =>
	pageReview(actor, params.id, query),
);
