import { turnAway } from "@/lib/server/door/turn-away";

/** What Next calls once, before the first request. */
export function register(): void {
	turnAway();
}
