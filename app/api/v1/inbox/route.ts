import { serve } from "@/lib/server/door/serve";
import { readInbox } from "@/lib/server/inbox/read-inbox";

export const GET = serve("readInbox", ({ actor }) => readInbox(actor));
