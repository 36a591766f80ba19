import { serve } from "@/lib/server/door/serve";
import { listEvents } from "@/lib/server/events/list-events";

export const GET = serve("listEvents", ({ actor, params, query: { cursor, ...filter } }) =>
	listEvents(actor, params.id, cursor ?? null, filter),
);
