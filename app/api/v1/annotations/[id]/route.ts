import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { readAnnotation } from "@/lib/server/annotations/read-annotation";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { serve } from "@/lib/server/door/serve";

export const GET = serve("readAnnotation", ({ actor, params }) => readAnnotation(actor, params.id));

export const PUT = serve("placeAnnotation", ({ actor, params, body }) =>
	placeAnnotation(actor, params.id, body),
);

export const DELETE = serve("removeAnnotation", ({ actor, params, query }) =>
	removeAnnotation(actor, params.id, query.opId, query.revision),
);
