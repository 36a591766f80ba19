import { acceptCorrection } from "@/lib/server/corrections/accept-correction";
import { serve } from "@/lib/server/door/serve";

export const POST = serve("acceptCorrection", ({ actor, params, body }) =>
	acceptCorrection(actor, params.id, body.opId),
);
