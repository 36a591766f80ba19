import "server-only";
import { presenceTiming } from "@/lib/domain/presence-timing";
import { createPresenceBoard } from "./presence-board";

/** The board of this process. */
export const newsroomPresence = createPresenceBoard(presenceTiming.counts);
