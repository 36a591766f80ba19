import { serve, serveResponse } from "@/lib/server/door/serve";
import { captureEvidence } from "@/lib/server/evidence/capture-evidence";
import { readCapture } from "@/lib/server/evidence/read-capture";

export const PUT = serve("captureEvidence", ({ actor, params, query, body }) =>
	captureEvidence(actor, params.id, query, body),
);

export const GET = serveResponse("readCapture", ({ actor, params }) =>
	readCapture(actor, params.id),
);
