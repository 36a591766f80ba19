import { fetchDraft } from "@/lib/server/articles/fetch-draft";
import { serve } from "@/lib/server/door/serve";

export const POST = serve("fetchDraft", ({ actor, params, body }) =>
	fetchDraft(actor, params.id, body),
);
