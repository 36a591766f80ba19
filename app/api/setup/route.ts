import { setUpSchema } from "@/lib/domain/member";
import { defineRoute } from "@/lib/server/door/route";
import { setUp } from "@/lib/server/members/set-up";

export const POST = defineRoute({ body: setUpSchema, call: ({ body }) => setUp(body) });
