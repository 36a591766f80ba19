import { downloadOriginal } from "@/lib/server/articles/download-original";
import { serveResponse } from "@/lib/server/door/serve";

export const GET = serveResponse("readOriginal", ({ actor, params }) =>
	downloadOriginal(actor, params.id),
);
