import { serve } from "@/lib/server/door/serve";
import { listTokens } from "@/lib/server/tokens/list-tokens";

export const GET = serve("listTokens", ({ actor }) => listTokens(actor));
