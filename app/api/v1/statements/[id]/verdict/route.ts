import { serve } from "@/lib/server/door/serve";
import { placeVerdict } from "@/lib/server/statements/place-verdict";

export const PUT = serve("placeVerdict", ({ actor, params, body }) =>
	placeVerdict(actor, params.id, body),
);
