import fc from "fast-check";

/** How much of a full run this one is: 0.1 in `npm test`, 1 in `npm run test:long`. */
const scale = Number(process.env.RECOUPE_TEST_SCALE ?? "0.1");

/** What random choices of this run start from; the runner prints it, `RECOUPE_TEST_SEED` repeats it. */
export const seed = Number(process.env.RECOUPE_TEST_SEED ?? Date.now() % 2 ** 31);

/** The part of a full count that this run takes, at least one. */
export function scaled(full: number): number {
	return Math.max(1, Math.round(full * scale));
}

/**
 * Expects a property to hold for random values: `full` of them in a long run, a tenth otherwise. The failure
 * names the seed and the smallest counterexample. A property that promises its outcome is an error here: nobody would
 * wait for it.
 */
export function holds<Values>(property: fc.IProperty<Values>, full = 1000): void {
	if (property.isAsync()) throw new Error("a property that promises is for holdsAsync");
	fc.assert<Values>(property, { seed, numRuns: scaled(full) });
}

/** The same for a property that promises its outcome, to be awaited or given back to the test. */
export async function holdsAsync<Values>(
	property: fc.IAsyncProperty<Values>,
	full = 1000,
): Promise<void> {
	await fc.assert<Values>(property, { seed, numRuns: scaled(full) });
}
