import { serve } from "@/lib/server/door/serve";
import { readMessageHistory } from "@/lib/server/threads/read-message-history";

export const GET = serve("readMessageHistory", ({ actor, params }) =>
	readMessageHistory(actor, params.id),
);
