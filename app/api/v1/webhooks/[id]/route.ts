import { serve } from "@/lib/server/door/serve";
import { removeWebhook } from "@/lib/server/webhooks/edit-webhook";
import { placeWebhook } from "@/lib/server/webhooks/place-webhook";

export const PUT = serve("placeWebhook", ({ actor, params, body }) =>
	placeWebhook(actor, params.id, body),
);

export const DELETE = serve("removeWebhook", ({ actor, params, query }) =>
	removeWebhook(actor, params.id, query.opId),
);
