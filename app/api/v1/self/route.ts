import { serve } from "@/lib/server/door/serve";
import { editSelf } from "@/lib/server/members/edit-self";
import { readSelf } from "@/lib/server/members/read-self";

export const GET = serve("readSelf", ({ actor }) => readSelf(actor));

export const PUT = serve("editSelf", ({ actor, body }) => editSelf(actor, body));
