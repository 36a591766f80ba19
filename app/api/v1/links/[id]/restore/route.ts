import { serve } from "@/lib/server/door/serve";
import { restoreLink } from "@/lib/server/links/restore-link";

export const POST = serve("restoreLink", ({ actor, params, body }) =>
	restoreLink(actor, params.id, body.opId),
);
