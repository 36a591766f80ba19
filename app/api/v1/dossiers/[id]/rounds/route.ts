import { serve } from "@/lib/server/door/serve";
import { listRounds } from "@/lib/server/rounds/list-rounds";

export const GET = serve("listRounds", ({ actor, params }) => listRounds(actor, params.id));
