import type { StatementView } from "./statement";
import { hasStandingVerdict } from "./statement-steps";
import type { VerdictView } from "./verdict";

/** The verdict of a statement that was confirmed and has not lapsed; null for one that only waits. */
export function standingVerdict({
	status,
	verdict,
}: Pick<StatementView, "status" | "verdict">): VerdictView | null {
	return hasStandingVerdict(status) ? verdict : null;
}
