import { serve } from "@/lib/server/door/serve";
import { listNewsroomMembers } from "@/lib/server/members/list-newsroom-members";

export const GET = serve("listCandidates", ({ actor, params }) =>
	listNewsroomMembers(actor, params.id),
);
