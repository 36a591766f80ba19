import { readAnnotationHistory } from "@/lib/server/annotations/read-annotation-history";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("readAnnotationHistory", ({ actor, params }) =>
	readAnnotationHistory(actor, params.id),
);
