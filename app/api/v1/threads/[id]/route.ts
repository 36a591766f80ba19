import { serve } from "@/lib/server/door/serve";
import { openThread } from "@/lib/server/threads/open-thread";

export const PUT = serve("openThread", ({ actor, params, body }) =>
	openThread(actor, params.id, body),
);
