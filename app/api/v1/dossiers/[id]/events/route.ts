import { eventsQuerySchema } from "@/lib/domain/queries";
import { defineRoute } from "@/lib/server/door/route";
import { listEvents } from "@/lib/server/events/list-events";

export const GET = defineRoute({
	query: eventsQuerySchema,
	call: ({ actor, params, query }) => listEvents(actor, params.id ?? "", query.cursor ?? null),
});
