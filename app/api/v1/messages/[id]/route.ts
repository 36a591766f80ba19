import { serve } from "@/lib/server/door/serve";
import { placeMessage } from "@/lib/server/threads/place-message";
import { removeMessage } from "@/lib/server/threads/remove-message";

export const PUT = serve("placeMessage", ({ actor, params, body }) =>
	placeMessage(actor, params.id, body),
);

export const DELETE = serve("removeMessage", ({ actor, params, query }) =>
	removeMessage(actor, params.id, query.opId),
);
