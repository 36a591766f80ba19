import { serve } from "@/lib/server/door/serve";
import { placeStatement } from "@/lib/server/statements/place-statement";
import { readStatement } from "@/lib/server/statements/read-statement";
import { removeStatement } from "@/lib/server/statements/remove-statement";

export const GET = serve("readStatement", ({ actor, params }) => readStatement(actor, params.id));

export const PUT = serve("placeStatement", ({ actor, params, body }) =>
	placeStatement(actor, params.id, body),
);

export const DELETE = serve("removeStatement", ({ actor, params, query }) =>
	removeStatement(actor, params.id, query.opId),
);
