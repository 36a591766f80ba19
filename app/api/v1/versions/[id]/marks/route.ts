import { readVersionMarks } from "@/lib/server/articles/read-version-marks";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("readVersionMarks", ({ actor, params }) =>
	readVersionMarks(actor, params.id),
);
