import { serve } from "@/lib/server/door/serve";
import { markInboxRead } from "@/lib/server/inbox/mark-inbox-read";

export const PUT = serve("markInboxRead", ({ actor, body }) => markInboxRead(actor, body));
