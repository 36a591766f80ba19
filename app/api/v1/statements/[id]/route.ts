import { placeStatementSchema } from "@/lib/domain/statement";
import { removeSchema } from "@/lib/domain/write";
import { defineRoute } from "@/lib/server/door/route";
import { placeStatement } from "@/lib/server/statements/place-statement";
import { removeStatement } from "@/lib/server/statements/remove-statement";

export const PUT = defineRoute({
	body: placeStatementSchema,
	call: ({ actor, params, body }) => placeStatement(actor, params.id ?? "", body),
});

export const DELETE = defineRoute({
	query: removeSchema,
	call: ({ actor, params, query }) => removeStatement(actor, params.id ?? "", query.opId),
});
