import { serve } from "@/lib/server/door/serve";
import { redeliver } from "@/lib/server/webhooks/list-webhooks";

export const POST = serve("redeliver", ({ actor, params }) =>
	redeliver(actor, params.id, params.deliveryId),
);
