/** Milliseconds between readings, and before another try of one that failed. */
export const catchUpTiming = { pause: 300, again: 2000 } as const;

/** What came of a reading: `outdated` when something was written here meanwhile. */
export type Reading = "done" | "outdated" | "failed";

/** What catching up needs. */
export interface CatchUpPorts {
	/** Reads anew what the server has. */
	readonly read: () => Promise<Reading>;
	/** Runs something after so many milliseconds. */
	readonly later: (milliseconds: number, run: () => void) => void;
}

/**
 * Reads for whoever asks: at once, and for all that ask meanwhile once more after a pause, until a reading that began
 * after the last asking is done.
 */
export function createCatchUp({ read, later }: CatchUpPorts): () => void {
	let isAsked = false;
	let isBusy = false;

	async function run(): Promise<void> {
		isBusy = true;
		isAsked = false;
		const reading = await read();
		if (reading !== "done") isAsked = true;
		later(reading === "failed" ? catchUpTiming.again : catchUpTiming.pause, () => {
			isBusy = false;
			if (isAsked) void run();
		});
	}

	return () => {
		isAsked = true;
		if (!isBusy) void run();
	};
}
