import { setUpSchema } from "@/lib/domain/member";
import { defineHouseRoute } from "@/lib/server/door/route";
import { setUp } from "@/lib/server/members/set-up";

export const POST = defineHouseRoute({ body: setUpSchema, call: ({ body }) => setUp(body) });
