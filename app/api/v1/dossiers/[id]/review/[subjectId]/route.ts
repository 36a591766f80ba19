import { serve } from "@/lib/server/door/serve";
import { readReviewEntry } from "@/lib/server/review/read-review-entry";

export const GET = serve("readReviewEntry", ({ actor, params }) =>
	readReviewEntry(actor, params.id, params.subjectId),
);
