import { defineRoute } from "@/lib/server/door/route";
import { listPassages } from "@/lib/server/links/list-passages";

export const GET = defineRoute({
	call: ({ actor, params }) => listPassages(actor, params.id ?? ""),
});
