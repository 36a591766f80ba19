import { serve } from "@/lib/server/door/serve";
import { placeSharingRules, readSharingRules } from "@/lib/server/sharing/sharing-rules";

export const GET = serve("readSharingRules", ({ actor }) => readSharingRules(actor));

export const PUT = serve("placeSharingRules", ({ actor, body }) => placeSharingRules(actor, body));
