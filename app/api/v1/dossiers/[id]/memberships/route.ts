import { serve } from "@/lib/server/door/serve";
import { pageMemberships } from "@/lib/server/statements/page-memberships";

export const GET = serve("listMemberships", ({ actor, params, query }) =>
	pageMemberships(actor, params.id, query),
);
