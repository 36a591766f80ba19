import { serve } from "@/lib/server/door/serve";
import { rotateSecret } from "@/lib/server/webhooks/edit-webhook";

export const POST = serve("rotateWebhookSecret", ({ actor, params, body }) =>
	rotateSecret(actor, params.id, body.opId),
);
