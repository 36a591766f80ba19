import { articleExportQuerySchema } from "@/lib/exports/export-query";
import { defineDownload } from "@/lib/server/door/route";
import { exportArticle } from "@/lib/server/exports/export-article";

export const GET = defineDownload({
	query: articleExportQuerySchema,
	call: ({ actor, params, query }) => exportArticle(actor, params.id ?? "", query),
});
