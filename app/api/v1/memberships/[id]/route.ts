import { serve } from "@/lib/server/door/serve";
import { placeMembership } from "@/lib/server/statements/place-membership";
import { readMembership } from "@/lib/server/statements/read-membership";
import { removeMembership } from "@/lib/server/statements/remove-membership";

export const GET = serve("readMembership", ({ actor, params }) => readMembership(actor, params.id));

export const PUT = serve("placeMembership", ({ actor, params, body }) =>
	placeMembership(actor, params.id, body),
);

export const DELETE = serve("removeMembership", ({ actor, params, query }) =>
	removeMembership(actor, params.id, query.opId),
);
