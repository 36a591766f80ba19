import { serve } from "@/lib/server/door/serve";
import { settleMarks } from "@/lib/server/rounds/settle-marks";
import { withdrawSettlement } from "@/lib/server/rounds/withdraw-settlement";

export const PUT = serve("settleMarks", ({ actor, params, body }) =>
	settleMarks(actor, params.id, body),
);

export const DELETE = serve("withdrawSettlement", ({ actor, params, query }) =>
	withdrawSettlement(actor, params.id, query.opId),
);
