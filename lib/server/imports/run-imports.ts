import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { ok } from "@/lib/domain/result";
import { createTurns } from "@/lib/domain/turns";
import { houseErrand } from "@/lib/server/door/house";
import { log } from "@/lib/server/log";
import { database } from "@/lib/server/store/client";
import { isImportWaiting, type TakenPart, takeImportPart } from "@/lib/server/store/import-jobs";
import { transact } from "@/lib/server/store/transact";
import { importPart } from "./import-part";

/** Files that one process works on at once, and milliseconds: how long one is taken for, and between looks for what another process left. */
export const importTiming = { atOnce: 2, taken: 60_000, look: 10_000 } as const;

/** Works on every import that runs until none has a file that waits and is free. */
export async function runImports(): Promise<void> {
	const hands = Array.from({ length: importTiming.atOnce }, async () => {
		const proof = houseErrand("imports.run");
		for (let part = await takeNext(); part !== null; part = await takeNext()) {
			try {
				await importPart(proof, part);
			} catch (error) {
				// It is tried again when it is free, and given up after a few times.
				log.error({ error, part: part.id }, "a file could not be imported");
			}
		}
	});
	await Promise.all(hands);
}

/** Has this process work on the imports, unless it does; until nothing waits, also of what others have taken and left. */
export function wakeImports(): void {
	if (isAwake) {
		isCalled = true;
		return;
	}
	isAwake = true;
	void keepRunning()
		.catch((error: unknown) => log.error({ error }, "the imports stand still"))
		.finally(() => {
			isAwake = false;
		});
}

let isAwake = false;
let isCalled = false;

async function keepRunning(): Promise<void> {
	do {
		isCalled = false;
		await runImports();
		if (!(await isImportWaiting(database(), houseErrand("imports.run")))) continue;
		await sleep(importTiming.look, undefined, { ref: false });
		isCalled = true;
	} while (isCalled);
}

// One after the other, as the database has it: no two connections wait for each other.
const takeInTurn = createTurns(1);

function takeNext(): Promise<TakenPart | null> {
	return takeInTurn(async () => {
		const until = new Date(Date.now() + importTiming.taken);
		const taken = await transact(async (tx) =>
			ok(await takeImportPart(tx, houseErrand("imports.run"), until)),
		);
		return taken.ok ? taken.value : null;
	});
}
