import { ok } from "@/lib/domain/result";
import { respondStream } from "@/lib/server/door/respond-stream";
import { serveResponse } from "@/lib/server/door/serve";
import { followDossiers } from "@/lib/server/events/follow-dossiers";
import { toLiveSent } from "@/lib/server/events/to-server-sent";

export const GET = serveResponse("followDossiers", ({ actor, query, request }) =>
	respondStream(request, async (signal) => {
		const messages = await followDossiers(actor, query.follow, signal);
		return messages.ok ? ok(toLiveSent(messages.value)) : messages;
	}),
);
