"use client";

import { useMessages } from "@/components/language/language-provider";
import type { DecisionView, PastDecision } from "@/lib/domain/people";

/** What a reviewer decided, with their reason and their words. */
export function DecisionLines(props: {
	decision: DecisionView & Partial<Pick<PastDecision, "withdrawnAt">>;
	moment: (iso: string) => string;
}) {
	const { decision } = props;
	const { withdrawnAt = null } = decision;
	const { desk, everywhere, vocabulary } = useMessages();
	return (
		<div className="mt-1 border-l-2 border-line-2 pl-2.5">
			<p className="text-ink">
				{desk.history.decided(
					desk.history.outcome[decision.outcome],
					decision.decider.name,
					props.moment(decision.at),
				)}
			</p>
			{decision.reason !== null && (
				<p className="text-attention">{desk.history.reason(vocabulary.reason[decision.reason])}</p>
			)}
			{withdrawnAt !== null && <p>{desk.history.takenBack(props.moment(withdrawnAt))}</p>}
			{decision.words !== "" && <p className="text-ink">{everywhere.quote(decision.words)}</p>}
		</div>
	);
}
