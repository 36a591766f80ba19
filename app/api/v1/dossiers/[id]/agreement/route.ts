import { serve } from "@/lib/server/door/serve";
import { readAgreement } from "@/lib/server/rounds/read-agreement";

export const GET = serve("readAgreement", ({ actor, params }) => readAgreement(actor, params.id));
