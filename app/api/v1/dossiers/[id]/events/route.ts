import { serve } from "@/lib/server/door/serve";
import { listEvents } from "@/lib/server/events/list-events";

export const GET = serve("listEvents", ({ actor, params, query }) =>
	listEvents(actor, params.id, query.cursor ?? null),
);
