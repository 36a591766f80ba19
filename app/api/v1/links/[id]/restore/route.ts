import { removeSchema } from "@/lib/domain/write";
import { defineRoute } from "@/lib/server/door/route";
import { restoreLink } from "@/lib/server/links/restore-link";

export const POST = defineRoute({
	body: removeSchema,
	call: ({ actor, params, body }) => restoreLink(actor, params.id ?? "", body.opId),
});
