import { serve } from "@/lib/server/door/serve";
import { pageImportLines } from "@/lib/server/imports/page-import-lines";

export const GET = serve("listImportLines", ({ actor, params, query }) =>
	pageImportLines(actor, { dossierId: params.id, importId: params.importId }, query),
);
