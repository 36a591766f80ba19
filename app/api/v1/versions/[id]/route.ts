import { readVersion } from "@/lib/server/articles/read-version";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("readVersion", ({ actor, params }) => readVersion(actor, params.id));
