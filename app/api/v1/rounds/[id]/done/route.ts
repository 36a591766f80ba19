import { serve } from "@/lib/server/door/serve";
import { finishRound } from "@/lib/server/rounds/finish-round";

export const POST = serve("finishRound", ({ actor, params, body }) =>
	finishRound(actor, params.id, body.opId),
);
