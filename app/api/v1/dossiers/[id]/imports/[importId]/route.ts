import { serve } from "@/lib/server/door/serve";
import { readImport } from "@/lib/server/imports/read-import";

export const GET = serve("readImport", ({ actor, params }) =>
	readImport(actor, params.id, params.importId),
);
