import { serve } from "@/lib/server/door/serve";
import { decideVerdict } from "@/lib/server/statements/decide-verdict";

export const POST = serve("decideVerdict", ({ actor, params, body }) =>
	decideVerdict(actor, params.id, body),
);
