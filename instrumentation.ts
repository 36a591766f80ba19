import { turnAway } from "@/lib/server/door/turn-away";
import { wakeImports } from "@/lib/server/imports/run-imports";

/** What Next calls once, before the first request. */
export function register(): void {
	turnAway();
	// What an earlier process did not finish.
	wakeImports();
}
