import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { houseErrand } from "@/lib/server/door/house";
import { log } from "@/lib/server/log";
import { database } from "@/lib/server/store/client";
import { isExportWaiting } from "@/lib/server/store/export-jobs";
import { runExports } from "./run-exports";

/** Milliseconds between looks for what another process has taken and left. */
const look = 10_000;

/** Has this process make the exports that wait, unless it does. */
export function wakeExports(): void {
	isCalled = true;
	if (isAwake) return;
	isAwake = true;
	void keepRunning()
		.catch((error: unknown) => log.error({ error }, "the exports stand still"))
		.finally(() => {
			isAwake = false;
		});
}

let isAwake = false;
let isCalled = false;

async function keepRunning(): Promise<void> {
	while (isCalled) {
		isCalled = false;
		await runExports();
		if (isCalled) continue;
		if (!(await isExportWaiting(database(), houseErrand("exports.run"), new Date()))) return;
		await sleep(look, undefined, { ref: false });
		isCalled = true;
	}
}
