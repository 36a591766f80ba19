import { serve } from "@/lib/server/door/serve";
import { startImport } from "@/lib/server/imports/start-import";

export const POST = serve("startImport", ({ actor, params }) =>
	startImport(actor, params.id, params.importId),
);
