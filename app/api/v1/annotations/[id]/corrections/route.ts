import { listCorrections } from "@/lib/server/corrections/list-corrections";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("listCorrections", ({ actor, params }) =>
	listCorrections(actor, params.id),
);
