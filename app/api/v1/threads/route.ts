import { serve } from "@/lib/server/door/serve";
import { listThreads } from "@/lib/server/threads/list-threads";

export const GET = serve("listThreads", ({ actor, query }) => listThreads(actor, query));
