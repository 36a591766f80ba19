import { serve } from "@/lib/server/door/serve";
import { readToReview } from "@/lib/server/review/read-to-review";

export const GET = serve("readToReview", ({ actor }) => readToReview(actor));
