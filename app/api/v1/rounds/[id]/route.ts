import { serve } from "@/lib/server/door/serve";
import { openRound } from "@/lib/server/rounds/open-round";

export const PUT = serve("openRound", ({ actor, params, body }) =>
	openRound(actor, params.id, body),
);
