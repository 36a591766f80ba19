import { editSelfSchema } from "@/lib/domain/member";
import { defineRoute } from "@/lib/server/door/route";
import { editSelf } from "@/lib/server/members/edit-self";
import { readSelf } from "@/lib/server/members/read-self";

export const GET = defineRoute({ call: ({ actor }) => readSelf(actor) });

export const PUT = defineRoute({
	body: editSelfSchema,
	call: ({ actor, body }) => editSelf(actor, body),
});
