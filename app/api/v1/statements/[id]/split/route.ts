import { serve } from "@/lib/server/door/serve";
import { splitStatement } from "@/lib/server/statements/split-statement";

export const POST = serve("splitStatement", ({ actor, params, body }) =>
	splitStatement(actor, params.id, body.opId),
);
