import { serve } from "@/lib/server/door/serve";
import { checkStatement } from "@/lib/server/statements/check-statement";

export const PUT = serve("checkStatement", ({ actor, params, body }) =>
	checkStatement(actor, params.id, body),
);
