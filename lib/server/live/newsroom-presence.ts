import "server-only";
import { presenceTiming } from "@/lib/domain/presence";
import { createPresenceBoard } from "./presence-board";

/** The board of this process. */
export const newsroomPresence = createPresenceBoard(presenceTiming.counts);
