import type { DeskRound } from "./round";

/** Whether a member may mark an article on which a blind round is open, or none; as its desk tells it. */
export function mayMark(round: DeskRound | null): boolean {
	return round === null || round.done === false;
}
