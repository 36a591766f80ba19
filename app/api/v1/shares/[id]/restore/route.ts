import { serve } from "@/lib/server/door/serve";
import { restoreShare } from "@/lib/server/sharing/revoke-share";

export const POST = serve("restoreShare", ({ actor, params, body }) =>
	restoreShare(actor, params.id, body.opId),
);
