import { respondReady } from "@/lib/server/health/respond-health";

export const GET = respondReady;
