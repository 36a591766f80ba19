import { serve } from "@/lib/server/door/serve";
import { pageStatements } from "@/lib/server/statements/page-statements";

export const GET = serve("listStatements", ({ actor, params, query }) =>
	pageStatements(actor, params.id, query),
);
