import { turnAway } from "@/lib/server/door/turn-away";
import { keepSweeping } from "@/lib/server/sweep/keep-sweeping";
import { wakeImports } from "@/lib/server/imports/run-imports";

/** What Next calls once, before the first request. */
export function register(): void {
	turnAway();
	keepSweeping();
	// What an earlier process did not finish.
	wakeImports();
}
