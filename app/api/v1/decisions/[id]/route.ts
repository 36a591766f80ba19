import { makeDecisionSchema } from "@/lib/domain/decision";
import { makeDecision } from "@/lib/server/decisions/make-decision";
import { defineRoute } from "@/lib/server/door/route";

export const PUT = defineRoute({
	body: makeDecisionSchema,
	call: ({ actor, params, body }) => makeDecision(actor, params.id ?? "", body),
});
