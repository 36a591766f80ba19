/** Runs a task when its turn comes; answers what the task answers. */
export type TakeTurn = <T>(task: () => Promise<T>) => Promise<T>;

/** Lets at most `limit` tasks run at once, first come first served. */
export function createTurns(limit: number): TakeTurn {
	let free = limit;
	const waiting: (() => void)[] = [];
	const enter = () => {
		if (free === 0) return new Promise<void>((enterNow) => waiting.push(enterNow));
		free -= 1;
		return Promise.resolve();
	};
	const leave = () => {
		const next = waiting.shift();
		if (next === undefined) free += 1;
		else next();
	};
	return async (task) => {
		await enter();
		try {
			return await task();
		} finally {
			leave();
		}
	};
}
