import { serve } from "@/lib/server/door/serve";
import { listDeliveries } from "@/lib/server/webhooks/list-webhooks";

export const GET = serve("listDeliveries", ({ actor, params, query }) =>
	listDeliveries(actor, params.id, query),
);
