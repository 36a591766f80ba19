import { serve } from "@/lib/server/door/serve";
import { readSourcing } from "@/lib/server/sourcing/read-sourcing";

export const GET = serve("readSourcing", ({ actor, params }) => readSourcing(actor, params.id));
