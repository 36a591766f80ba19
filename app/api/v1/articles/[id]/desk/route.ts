import { readDesk } from "@/lib/server/articles/read-desk";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("readDesk", ({ actor, params }) => readDesk(actor, params.id));
