import { serve } from "@/lib/server/door/serve";
import { createExportJob } from "@/lib/server/exports/export-jobs";

export const POST = serve("createExportJob", ({ actor, params, query }) =>
	createExportJob(actor, params.id, query),
);
