import type { EventView } from "@/lib/domain/events";
import { inLine, type Terminal } from "../terminal";

/** Events on their way to whoever reads them. */
export interface EventPrinting {
	readonly add: (events: readonly EventView[], cursor: string) => void;
	/** Aborted when nobody reads them any more. */
	readonly broken: AbortSignal;
	/** Waits until all are printed, and gives the cursor after the last; rejects when they could not be. */
	readonly done: () => Promise<string>;
}

/** Prints events one after the other, however fast they come, beginning after a cursor. */
export function printEvents(terminal: Terminal, after: string, json: boolean): EventPrinting {
	const broken = new AbortController();
	let last = Promise.resolve(after);
	const print = async (events: readonly EventView[], cursor: string): Promise<string> => {
		for (const [n, event] of events.entries()) {
			const isLast = n === events.length - 1;
			await terminal.print(json ? toJson(event, isLast ? cursor : null) : toLine(event));
		}
		return cursor;
	};
	return {
		add: (events, cursor) => {
			last = last.then(() => print(events, cursor));
			last.catch(() => broken.abort());
		},
		broken: broken.signal,
		done: () => last,
	};
}

/** An event with the cursor that goes on after it, which the last of those has that came at once. */
function toJson(event: EventView, cursor: string | null): string {
	return JSON.stringify({ ...event, cursor });
}

function toLine({ seq, at, actor, type, label }: EventView): string {
	const what = label === null ? "" : `  “${inLine(label)}”`;
	return `${String(seq).padStart(5)}  ${at}  ${inLine(actor?.name ?? "Recoupe")}  ${type}${what}`;
}
