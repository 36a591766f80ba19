import { serve } from "@/lib/server/door/serve";
import { readMap } from "@/lib/server/map/read-map";

export const GET = serve("readMap", ({ actor, params }) => readMap(actor, params.id));
