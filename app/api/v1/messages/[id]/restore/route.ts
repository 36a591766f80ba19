import { serve } from "@/lib/server/door/serve";
import { restoreMessage } from "@/lib/server/threads/restore-message";

export const POST = serve("restoreMessage", ({ actor, params, body }) =>
	restoreMessage(actor, params.id, body.opId),
);
