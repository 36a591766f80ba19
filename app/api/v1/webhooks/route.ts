import { serve } from "@/lib/server/door/serve";
import { listWebhooks } from "@/lib/server/webhooks/list-webhooks";

export const GET = serve("listWebhooks", ({ actor, query }) => listWebhooks(actor, query));
