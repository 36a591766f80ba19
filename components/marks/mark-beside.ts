/** The passage to go to from one in a sorted list: held at the ends, the first where none is current. */
export function markBeside(
	ids: readonly string[],
	current: string | null,
	step: -1 | 1,
): string | null {
	const at = current === null ? -1 : ids.indexOf(current);
	if (at === -1) return ids[0] ?? null;
	return ids[Math.min(Math.max(at + step, 0), ids.length - 1)] ?? null;
}
