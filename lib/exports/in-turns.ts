// So many take a few milliseconds, of whatever is made of them.
const stretch = 250;

/**
 * What is made of each thing, in their order. Yields an empty part of a file after every few hundred of them: other
 * work of the process can have its turn there, as between any two parts (`toChunks`).
 */
export function* inTurns<Thing, Made>(
	things: Iterable<Thing>,
	make: (thing: Thing, n: number) => Made,
): Generator<string, Made[]> {
	const made: Made[] = [];
	for (const thing of things) {
		made.push(make(thing, made.length));
		if (made.length % stretch === 0) yield "";
	}
	return made;
}
