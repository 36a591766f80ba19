import { defineHouseRoute } from "@/lib/server/door/route";
import { readHealth } from "@/lib/server/health/read-health";

export const GET = defineHouseRoute({ call: () => readHealth() });
