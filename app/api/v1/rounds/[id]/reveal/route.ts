import { serve } from "@/lib/server/door/serve";
import { revealRound } from "@/lib/server/rounds/reveal-round";

export const POST = serve("revealRound", ({ actor, params, body }) =>
	revealRound(actor, params.id, body.opId),
);
