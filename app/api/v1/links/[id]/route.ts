import { placeLinkSchema } from "@/lib/domain/link";
import { removeSchema } from "@/lib/domain/write";
import { defineRoute } from "@/lib/server/door/route";
import { placeLink } from "@/lib/server/links/place-link";
import { removeLink } from "@/lib/server/links/remove-link";

export const PUT = defineRoute({
	body: placeLinkSchema,
	call: ({ actor, params, body }) => placeLink(actor, params.id ?? "", body),
});

export const DELETE = defineRoute({
	query: removeSchema,
	call: ({ actor, params, query }) => removeLink(actor, params.id ?? "", query.opId),
});
