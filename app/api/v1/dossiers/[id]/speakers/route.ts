import { serve } from "@/lib/server/door/serve";
import { pageSpeakers } from "@/lib/server/speakers/page-speakers";

export const GET = serve("listSpeakers", ({ actor, params, query }) =>
	pageSpeakers(actor, params.id, query),
);
