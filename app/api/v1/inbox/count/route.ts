import { serve } from "@/lib/server/door/serve";
import { readInboxCount } from "@/lib/server/inbox/read-inbox-count";

export const GET = serve("readInboxCount", ({ actor }) => readInboxCount(actor));
