import { serve } from "@/lib/server/door/serve";
import { readOpenApi } from "@/lib/server/openapi/read-open-api";

export const GET = serve("readOpenApi", ({ actor }) => readOpenApi(actor));
