import { serve } from "@/lib/server/door/serve";
import { readLinkHistory } from "@/lib/server/links/read-link-history";

export const GET = serve("readLinkHistory", ({ actor, params }) =>
	readLinkHistory(actor, params.id),
);
