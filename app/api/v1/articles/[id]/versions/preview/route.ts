import { serve } from "@/lib/server/door/serve";
import { previewVersion } from "@/lib/server/versions/preview-version";

export const POST = serve("previewVersion", ({ actor, params, body }) =>
	previewVersion(actor, params.id, body),
);
