import { serve } from "@/lib/server/door/serve";
import { readVersionReport } from "@/lib/server/versions/read-version-report";

export const GET = serve("readVersionReport", ({ actor, params }) =>
	readVersionReport(actor, params.id),
);
