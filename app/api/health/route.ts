import { defineRoute } from "@/lib/server/door/route";
import { readHealth } from "@/lib/server/health/read-health";

export const GET = defineRoute({ call: () => readHealth() });
