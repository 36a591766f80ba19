import { serve } from "@/lib/server/door/serve";
import { settleMarks } from "@/lib/server/rounds/settle-marks";

export const PUT = serve("settleMarks", ({ actor, params, body }) =>
	settleMarks(actor, params.id, body),
);
