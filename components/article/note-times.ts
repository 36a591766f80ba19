/**
 * Milliseconds. What is typed is drafted at the first letter and then after each short pause, so that the screen need not
 * be drawn for every letter; it is sent when the note is left, or after a pause that is longer than thinking about the
 * next sentence takes: each sending is an entry of the history, which is read by people.
 */
export const noteTiming = { draft: 400, commit: 30_000 } as const;

/** Says when what is typed is drafted and when it is committed; each of its functions is to be called when that happens. */
export function createNoteTimes({ draft, commit }: { draft: () => void; commit: () => void }) {
	let drafting: ReturnType<typeof setTimeout> | undefined;
	let resting: ReturnType<typeof setTimeout> | undefined;
	let leaving: ReturnType<typeof setTimeout> | undefined;
	const stop = () => {
		for (const timer of [drafting, resting, leaving]) clearTimeout(timer);
		drafting = undefined;
	};
	const left = () => {
		stop();
		commit();
	};
	return {
		left,
		typed: () => {
			clearTimeout(resting);
			resting = setTimeout(left, noteTiming.commit);
			if (drafting !== undefined) return;
			draft();
			drafting = setTimeout(() => {
				drafting = undefined;
				draft();
			}, noteTiming.draft);
		},
		blurred: () => {
			draft();
			// The focus may only go on to the note's tools.
			leaving = setTimeout(left);
		},
		focused: () => clearTimeout(leaving),
	};
}
