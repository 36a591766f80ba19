import "server-only";
import { oneOf } from "@/lib/domain/one-of";
import { hasStandingVerdict, stepRow } from "@/lib/domain/statement-steps";
import { type StatementStatus, statementStatuses } from "@/lib/domain/statements";

/**
 * What the event of a change of members says when the statement had a final verdict: that it lapses. The database puts
 * the statement back to being checked by itself.
 */
export function lapseCode(status: string): { readonly lapses?: "yes" } {
	return hasStandingVerdict(oneOf(statementStatuses, status)) ? { lapses: "yes" } : {};
}

/** Where a statement stands after a change of its members. */
export function statusAfterChange(status: string): StatementStatus {
	const before = oneOf(statementStatuses, status);
	return hasStandingVerdict(before) ? stepRow("lapse").to : before;
}
