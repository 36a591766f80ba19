import { ok } from "@/lib/domain/result";
import { respondStream } from "@/lib/server/door/respond-stream";
import { serveResponse } from "@/lib/server/door/serve";
import { followEvents } from "@/lib/server/events/follow-events";
import { toServerSent } from "@/lib/server/events/to-server-sent";

export const GET = serveResponse("followEvents", ({ actor, params, query, request }) =>
	respondStream(request, async (signal) => {
		const after = request.headers.get("last-event-id") ?? query.after ?? null;
		const messages = await followEvents(actor, params.id, after, signal);
		return messages.ok ? ok(toServerSent(messages.value)) : messages;
	}),
);
