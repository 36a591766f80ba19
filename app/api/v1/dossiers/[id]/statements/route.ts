import { defineRoute } from "@/lib/server/door/route";
import { listStatements } from "@/lib/server/statements/list-statements";

export const GET = defineRoute({
	call: ({ actor, params }) => listStatements(actor, params.id ?? ""),
});
