import { serve } from "@/lib/server/door/serve";
import { tellPresence } from "@/lib/server/events/tell-presence";

export const PUT = serve("tellPresence", ({ actor, params, body }) =>
	tellPresence(actor, params.id, body),
);
