import "server-only";

/** How many streams a member may have open at once in one process. */
export const seatsPerMember = 20;

const taken = new Map<string, number>();

/** Takes one of a member's seats; the answer gives it back, once. Null when all are taken. */
export function takeSeat(memberId: string): (() => void) | null {
	const before = taken.get(memberId) ?? 0;
	if (before >= seatsPerMember) return null;
	taken.set(memberId, before + 1);
	let isTaken = true;
	return () => {
		if (!isTaken) return;
		isTaken = false;
		const left = (taken.get(memberId) ?? 1) - 1;
		if (left === 0) taken.delete(memberId);
		else taken.set(memberId, left);
	};
}
