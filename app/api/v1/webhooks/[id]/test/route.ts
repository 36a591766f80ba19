import { serve } from "@/lib/server/door/serve";
import { testWebhook } from "@/lib/server/webhooks/list-webhooks";

export const POST = serve("testWebhook", ({ actor, params, body }) =>
	testWebhook(actor, params.id, body.opId),
);
