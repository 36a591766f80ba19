import { serve } from "@/lib/server/door/serve";
import { setThread } from "@/lib/server/threads/set-thread";

export const PUT = serve("setThread", ({ actor, params, body }) =>
	setThread(actor, params.id, body),
);
