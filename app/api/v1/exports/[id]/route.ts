import { serve } from "@/lib/server/door/serve";
import { readExportJob } from "@/lib/server/exports/export-jobs";

export const GET = serve("readExportJob", ({ actor, params }) => readExportJob(actor, params.id));
