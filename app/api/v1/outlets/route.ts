import { serve } from "@/lib/server/door/serve";
import { pageOutlets } from "@/lib/server/outlets/page-outlets";

export const GET = serve("listOutlets", ({ actor, query }) => pageOutlets(actor, query));
