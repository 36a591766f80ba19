import { restoreAnnotation } from "@/lib/server/annotations/restore-annotation";
import { serve } from "@/lib/server/door/serve";

export const POST = serve("restoreAnnotation", ({ actor, params, body }) =>
	restoreAnnotation(actor, params.id, body.opId),
);
