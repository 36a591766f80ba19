import { serve } from "@/lib/server/door/serve";
import { countReview } from "@/lib/server/review/count-review";

export const GET = serve("countReview", ({ actor, params, query }) =>
	countReview(actor, params.id, query),
);
