import { serve } from "@/lib/server/door/serve";
import { cancelImport } from "@/lib/server/imports/cancel-import";

export const POST = serve("cancelImport", ({ actor, params }) =>
	cancelImport(actor, params.id, params.importId),
);
