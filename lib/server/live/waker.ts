import "server-only";

/** One who sleeps until somebody wakes them. */
export interface Waker {
	/** Ends the present sleep, or the next one before it begins. */
	readonly wake: () => void;
	/** Sleeps until woken, at most so many milliseconds. */
	readonly wait: (milliseconds: number) => Promise<void>;
}

/** A waker for a single sleeper; nothing that is called during its work is slept through. */
export function createWaker(): Waker {
	let isCalled = false;
	let rouse: (() => void) | null = null;
	return {
		wake: () => {
			isCalled = true;
			rouse?.();
		},
		wait: async (milliseconds) => {
			if (!isCalled) {
				await new Promise<void>((resolve) => {
					const alarm = setTimeout(resolve, milliseconds);
					rouse = () => {
						clearTimeout(alarm);
						resolve();
					};
				});
			}
			[isCalled, rouse] = [false, null];
		},
	};
}
