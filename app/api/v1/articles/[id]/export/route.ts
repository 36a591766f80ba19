import { serveResponse } from "@/lib/server/door/serve";
import { exportArticle } from "@/lib/server/exports/export-article";

export const GET = serveResponse("exportArticle", ({ actor, params, query }) =>
	exportArticle(actor, params.id, query),
);
