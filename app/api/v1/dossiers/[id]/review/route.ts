import { reviewQuerySchema } from "@/lib/domain/queries";
import { defineRoute } from "@/lib/server/door/route";
import { listReview } from "@/lib/server/review/list-review";

export const GET = defineRoute({
	query: reviewQuerySchema,
	call: ({ actor, params, query }) => listReview(actor, params.id ?? "", query.list),
});
