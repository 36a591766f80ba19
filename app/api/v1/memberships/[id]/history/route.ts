import { serve } from "@/lib/server/door/serve";
import { readMembershipHistory } from "@/lib/server/statements/read-membership-history";

export const GET = serve("readMembershipHistory", ({ actor, params }) =>
	readMembershipHistory(actor, params.id),
);
