import { respondLive } from "@/lib/server/health/respond-health";

export const GET = respondLive;
