import { serve } from "@/lib/server/door/serve";
import { mergeStatement } from "@/lib/server/statements/merge-statement";

export const POST = serve("mergeStatement", ({ actor, params, body }) =>
	mergeStatement(actor, params.id, body),
);
