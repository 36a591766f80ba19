import type { DeskView } from "@/lib/domain/desk";
import type { PersonView } from "@/lib/domain/people";
import { createDeskStore, type DeskPorts, type DeskStore } from "./desk-store";

/**
 * The desks opened in this window, by member and version: who comes back to an article finds their
 * unsent work and their undo again. In a browser only: a server must not keep one reader's desk.
 */
const opened = new Map<string, DeskStore>();

/** The desk of this version for this member: the one already at work in this window, or a new one. */
export function openDesk(view: DeskView, self: PersonView, ports: DeskPorts): DeskStore {
	const key = `${self.id} ${view.version.id}`;
	const known = opened.get(key);
	if (known !== undefined) return known;
	const store = createDeskStore(view, self, ports);
	if (typeof window === "undefined") return store;
	if (opened.size === 0) watchWindow();
	opened.set(key, store);
	return store;
}

/** Asks before the window is closed while anything has not reached the server, and sends it when there is a network again. */
function watchWindow(): void {
	window.addEventListener("beforeunload", (event) => {
		const isUnsent = [...opened.values()].some((store) => store.snapshot().saveState !== "saved");
		if (isUnsent) event.preventDefault();
	});
	window.addEventListener("online", () => {
		for (const store of opened.values()) store.retry();
	});
}
