import { serve } from "@/lib/server/door/serve";
import { settleFate } from "@/lib/server/versions/settle-fate";

export const PUT = serve("settleFate", ({ actor, params, body }) =>
	settleFate(actor, params.id, body),
);
