/** What takes cores of a machine while it runs. */
interface Load {
	readonly name: string;
	readonly cores: number;
}

/**
 * Runs loads in their order, as many beside each other as `cores` bears: one starts when those before it have started
 * and enough is free, or nothing runs. Settles when all have ended; rejects as soon as one does, without starting more.
 */
export async function runSideBySide<T extends Load>(
	loads: readonly T[],
	cores: number,
	run: (load: T) => Promise<void>,
): Promise<void> {
	const running = new Map<string, { readonly cores: number; readonly ended: Promise<void> }>();
	const taken = () => [...running.values()].reduce((sum, one) => sum + one.cores, 0);
	for (const load of loads) {
		while (running.size > 0 && taken() + load.cores > cores) {
			await Promise.race([...running.values()].map(({ ended }) => ended));
		}
		const ended = run(load).finally(() => running.delete(load.name));
		running.set(load.name, { cores: load.cores, ended });
	}
	await Promise.all([...running.values()].map(({ ended }) => ended));
}
