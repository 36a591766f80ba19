import { serve } from "@/lib/server/door/serve";
import { createToken } from "@/lib/server/tokens/create-token";
import { revokeToken } from "@/lib/server/tokens/revoke-token";

export const PUT = serve("createToken", ({ actor, params, body }) =>
	createToken(actor, params.id, body),
);

export const DELETE = serve("revokeToken", ({ actor, params, query }) =>
	revokeToken(actor, params.id, query.opId),
);
