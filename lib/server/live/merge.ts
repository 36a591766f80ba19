import "server-only";

/**
 * What several sources say, as they say it, until all have ended. Each is read one ahead. A source that waits for
 * something has to be ended by whoever made it.
 */
export async function* merge<T>(sources: readonly AsyncIterable<T>[]): AsyncGenerator<T> {
	const waiting = new Map<AsyncIterator<T>, Promise<Said<T>>>();
	const ask = (source: AsyncIterator<T>) =>
		waiting.set(
			source,
			source.next().then((result) => ({ source, result })),
		);
	for (const source of sources) ask(source[Symbol.asyncIterator]());
	try {
		while (waiting.size > 0) {
			const { source, result } = await Promise.race(waiting.values());
			waiting.delete(source);
			if (result.done === true) continue;
			ask(source);
			yield result.value;
		}
	} finally {
		for (const [source, last] of waiting) {
			last.catch(() => undefined);
			void source.return?.()?.catch(() => undefined);
		}
	}
}

interface Said<T> {
	readonly source: AsyncIterator<T>;
	readonly result: IteratorResult<T>;
}
