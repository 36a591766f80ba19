import { serve } from "@/lib/server/door/serve";
import { placeLink } from "@/lib/server/links/place-link";
import { readLink } from "@/lib/server/links/read-link";
import { removeLink } from "@/lib/server/links/remove-link";

export const GET = serve("readLink", ({ actor, params }) => readLink(actor, params.id));

export const PUT = serve("placeLink", ({ actor, params, body }) =>
	placeLink(actor, params.id, body),
);

export const DELETE = serve("removeLink", ({ actor, params, query }) =>
	removeLink(actor, params.id, query.opId),
);
