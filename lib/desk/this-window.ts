import { uuidv7 } from "uuidv7";
import type { KeepingPorts } from "./kept-work";

const prefix = "recoupe-window ";

let present: KeepingPorts | null = null;

/** This window among those of the browser, once it is asked for the same. */
export function windowPresence(): KeepingPorts {
	present ??= thisWindow(uuidv7());
	return present;
}

/**
 * A window among those of the browser: it holds a lock (Web Locks API) for as long as it is open, by which the
 * others know that it looks after its own work. Where a browser has no locks every other window counts as gone:
 * its work is then sent twice, with the same operations, which does no harm.
 */
function thisWindow(windowId: string): KeepingPorts {
	const locks = typeof navigator === "undefined" ? undefined : navigator.locks;
	// A race that nobody runs never ends: the lock is held until the window is gone.
	void locks?.request(`${prefix}${windowId}`, () => Promise.race([]));
	return {
		windowId,
		openWindows: async () => {
			const held = (await locks?.query())?.held ?? [];
			const names = held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []));
			return new Set([windowId, ...names.map((name) => name.slice(prefix.length))]);
		},
	};
}
