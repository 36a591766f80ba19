import { placeAnnotationSchema } from "@/lib/domain/annotation";
import { removeSchema } from "@/lib/domain/write";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { defineRoute } from "@/lib/server/door/route";

export const PUT = defineRoute({
	body: placeAnnotationSchema,
	call: ({ actor, params, body }) => placeAnnotation(actor, params.id ?? "", body),
});

export const DELETE = defineRoute({
	query: removeSchema,
	call: ({ actor, params, query }) => removeAnnotation(actor, params.id ?? "", query.opId),
});
