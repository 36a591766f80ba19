import { serveResponse } from "@/lib/server/door/serve";
import { downloadExportJob } from "@/lib/server/exports/export-jobs";

export const GET = serveResponse("downloadExportJob", ({ actor, params }) =>
	downloadExportJob(actor, params.id),
);
