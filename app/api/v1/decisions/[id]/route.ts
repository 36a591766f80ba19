import { makeDecision } from "@/lib/server/decisions/make-decision";
import { readDecision } from "@/lib/server/decisions/read-decision";
import { withdrawDecision } from "@/lib/server/decisions/withdraw-decision";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("readDecision", ({ actor, params }) => readDecision(actor, params.id));

export const PUT = serve("makeDecision", ({ actor, params, body }) =>
	makeDecision(actor, params.id, body),
);

export const DELETE = serve("withdrawDecision", ({ actor, params, query }) =>
	withdrawDecision(actor, params.id, query.opId),
);
