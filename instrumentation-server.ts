import "server-only";
import { turnAway } from "@/lib/server/door/turn-away";
import { wakeExports } from "@/lib/server/exports/wake-exports";
import { wakeImports } from "@/lib/server/imports/run-imports";
import { keepSweeping } from "@/lib/server/sweep/keep-sweeping";
import { wakeWebhooks } from "@/lib/server/webhooks/wake-webhooks";

/** What a server does before its first request, and goes on with until it ends. */
export function start(): void {
	turnAway();
	keepSweeping();
	// What an earlier process did not finish.
	wakeImports();
	wakeExports();
	wakeWebhooks();
}
