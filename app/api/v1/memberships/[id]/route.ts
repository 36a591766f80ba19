import { placeMembershipSchema } from "@/lib/domain/statement";
import { removeSchema } from "@/lib/domain/write";
import { defineRoute } from "@/lib/server/door/route";
import { placeMembership } from "@/lib/server/statements/place-membership";
import { removeMembership } from "@/lib/server/statements/remove-membership";

export const PUT = defineRoute({
	body: placeMembershipSchema,
	call: ({ actor, params, body }) => placeMembership(actor, params.id ?? "", body),
});

export const DELETE = defineRoute({
	query: removeSchema,
	call: ({ actor, params, query }) => removeMembership(actor, params.id ?? "", query.opId),
});
