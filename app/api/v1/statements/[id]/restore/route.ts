import { serve } from "@/lib/server/door/serve";
import { restoreStatement } from "@/lib/server/statements/restore-statement";

export const POST = serve("restoreStatement", ({ actor, params, body }) =>
	restoreStatement(actor, params.id, body.opId),
);
