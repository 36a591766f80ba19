import { exportQuerySchema } from "@/lib/domain/queries";
import { defineDownload } from "@/lib/server/door/route";
import { exportArticle } from "@/lib/server/exports/export-article";

export const GET = defineDownload({
	query: exportQuerySchema,
	call: ({ actor, params, query }) => exportArticle(actor, params.id ?? "", query),
});
