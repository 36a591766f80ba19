import { serve } from "@/lib/server/door/serve";
import { listEdits } from "@/lib/server/edits/list-edits";

export const GET = serve("listEdits", ({ actor, params }) =>
	listEdits(actor, params.id, params.subjectId),
);
