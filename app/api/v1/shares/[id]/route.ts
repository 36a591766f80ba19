import { serve } from "@/lib/server/door/serve";
import { createShare } from "@/lib/server/sharing/create-share";
import { revokeShare } from "@/lib/server/sharing/revoke-share";

export const PUT = serve("createShare", ({ actor, params, body }) =>
	createShare(actor, params.id, body),
);

export const DELETE = serve("revokeShare", ({ actor, params, query }) =>
	revokeShare(actor, params.id, query.opId),
);
