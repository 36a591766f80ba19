import type { PersonView } from "@/lib/domain/people";
import type { DeskPorts } from "./desk-store";
import { listKeptDesks, openDesk } from "./open-desk";

/** What came of the work that earlier windows left. */
export interface Resumed {
	/** How many changes were found. */
	readonly count: number;
	/** Articles whose work waits: the server cannot be reached, refuses it, or has another text now. */
	readonly waiting: readonly { readonly articleId: string; readonly count: number }[];
}

/**
 * Sends what a member left unsent in windows that are gone, article by article, in the background of whichever
 * page they have opened. What cannot be sent stays kept, and its article says so when it is opened.
 */
export async function resumeWork(self: PersonView, ports: DeskPorts): Promise<Resumed> {
	const desks = await listKeptDesks(self.id);
	const waiting: { articleId: string; count: number }[] = [];
	for (const { articleId, versionId, count } of desks) {
		const view = await ports.api.readDesk(articleId);
		const isSendable = view.ok && view.value.version.id === versionId;
		const left = isSendable ? await untilSettled(openDesk(view.value, self, ports)) : count;
		if (left > 0) waiting.push({ articleId, count: left });
	}
	return { count: desks.reduce((sum, { count }) => sum + count, 0), waiting };
}

/** Waits until a desk has sent everything or something stands in its way; answers how much is left. */
function untilSettled(store: ReturnType<typeof openDesk>): Promise<number> {
	return new Promise((resolve) => {
		const look = () => {
			const { entries, saveState, onDisk } = store.snapshot();
			if (onDisk === null || saveState === "saving") return;
			stop();
			resolve(entries.length);
		};
		const stop = store.subscribe(look);
		look();
	});
}
