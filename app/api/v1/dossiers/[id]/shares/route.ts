import { serve } from "@/lib/server/door/serve";
import { listShares } from "@/lib/server/sharing/list-shares";

export const GET = serve("listShares", ({ actor, params, query }) =>
	listShares(actor, params.id, query),
);
