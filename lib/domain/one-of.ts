/**
 * The word of a closed list that a stored text is. Throws for any other text: a row that was written
 * past the contract is a bug, and `recoupe doctor` names it.
 */
export function oneOf<T extends string>(list: readonly T[], value: string): T {
	const found = list.find((word) => word === value);
	if (found === undefined) throw new Error(`unknown word ${JSON.stringify(value)}`);
	return found;
}

/** The same for a text that may be absent. */
export function oneOfOrNull<T extends string>(list: readonly T[], value: string | null): T | null {
	return value === null ? null : oneOf(list, value);
}
