import { showShared } from "@/lib/server/sharing/respond-shared";

export const GET = showShared("embedded");
