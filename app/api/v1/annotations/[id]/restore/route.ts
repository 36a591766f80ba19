import { removeSchema } from "@/lib/domain/write";
import { restoreAnnotation } from "@/lib/server/annotations/restore-annotation";
import { defineRoute } from "@/lib/server/door/route";

export const POST = defineRoute({
	body: removeSchema,
	call: ({ actor, params, body }) => restoreAnnotation(actor, params.id ?? "", body.opId),
});
