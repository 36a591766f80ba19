import { declineCorrection } from "@/lib/server/corrections/decline-correction";
import { serve } from "@/lib/server/door/serve";

export const POST = serve("declineCorrection", ({ actor, params, body }) =>
	declineCorrection(actor, params.id, body),
);
