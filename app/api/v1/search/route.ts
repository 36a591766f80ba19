import { serve } from "@/lib/server/door/serve";
import { search } from "@/lib/server/search/search";

export const GET = serve("search", ({ actor, query }) => search(actor, query));
