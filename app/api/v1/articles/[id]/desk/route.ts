import { readDesk } from "@/lib/server/articles/read-desk";
import { defineRoute } from "@/lib/server/door/route";

export const GET = defineRoute({ call: ({ actor, params }) => readDesk(actor, params.id ?? "") });
