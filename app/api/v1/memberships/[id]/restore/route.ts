import { serve } from "@/lib/server/door/serve";
import { restoreMembership } from "@/lib/server/statements/restore-membership";

export const POST = serve("restoreMembership", ({ actor, params, body }) =>
	restoreMembership(actor, params.id, body.opId),
);
