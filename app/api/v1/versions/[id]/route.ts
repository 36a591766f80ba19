import { readVersion } from "@/lib/server/articles/read-version";
import { serve } from "@/lib/server/door/serve";
import { addVersion } from "@/lib/server/versions/add-version";

export const GET = serve("readVersion", ({ actor, params }) => readVersion(actor, params.id));

export const PUT = serve("addVersion", ({ actor, params, body }) =>
	addVersion(actor, params.id, body),
);
