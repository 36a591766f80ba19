import { removeSchema } from "@/lib/domain/write";
import { defineRoute } from "@/lib/server/door/route";
import { restoreStatement } from "@/lib/server/statements/restore-statement";

export const POST = defineRoute({
	body: removeSchema,
	call: ({ actor, params, body }) => restoreStatement(actor, params.id ?? "", body.opId),
});
