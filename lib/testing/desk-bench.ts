import { createDeskStore, type DeskStore } from "@/lib/desk/desk-store";
import type { DeskView } from "@/lib/domain/desk";
import { emptyDesk, nadia } from "./desk-fixture";
import { PretendNewsroom } from "./pretend-newsroom";

/** A desk at work on an empty article, with a pretended server and a clock that only moves when told. */
export interface DeskBench {
	readonly store: DeskStore;
	readonly newsroom: PretendNewsroom;
	/** Lets everything under way end. */
	readonly settle: () => Promise<void>;
	/** Lets the next pause pass; gives its length in milliseconds, or null. */
	readonly pass: () => Promise<number | null>;
}

/** Opens a desk over `view` for Nadia; its ids are "op-1" and so on, or those that are given. */
export function openBench(view: DeskView = emptyDesk(), newId = numbered()): DeskBench {
	const newsroom = new PretendNewsroom();
	const pauses: { milliseconds: number; run: () => void }[] = [];
	const store = createDeskStore(view, nadia, {
		api: newsroom.api,
		now: () => "2026-03-04T09:00:00.000Z",
		newId,
		random: () => 1,
		later: (milliseconds, run) => {
			const pause = { milliseconds, run };
			pauses.push(pause);
			return () => void pauses.splice(pauses.indexOf(pause), 1);
		},
	});
	const settle = () => new Promise<void>((done) => setTimeout(done, 0));
	const pass = async () => {
		const pause = pauses.shift();
		pause?.run();
		await settle();
		return pause?.milliseconds ?? null;
	};
	return { store, newsroom, settle, pass };
}

function numbered(): () => string {
	let ids = 0;
	return () => {
		ids += 1;
		return `op-${ids}`;
	};
}
