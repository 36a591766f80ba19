import { serve } from "@/lib/server/door/serve";
import { readStatementHistory } from "@/lib/server/statements/read-statement-history";

export const GET = serve("readStatementHistory", ({ actor, params }) =>
	readStatementHistory(actor, params.id),
);
