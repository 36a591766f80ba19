import { removeSchema } from "@/lib/domain/write";
import { defineRoute } from "@/lib/server/door/route";
import { restoreMembership } from "@/lib/server/statements/restore-membership";

export const POST = defineRoute({
	body: removeSchema,
	call: ({ actor, params, body }) => restoreMembership(actor, params.id ?? "", body.opId),
});
