import { serve } from "@/lib/server/door/serve";
import { readOutlet } from "@/lib/server/outlets/read-outlet";

export const GET = serve("readOutlet", ({ actor, params }) => readOutlet(actor, params.id));
