"use client";

import { useMessages } from "@/components/language/language-provider";
import { StateWord } from "@/components/marks/state-word";
import type { LinkView } from "@/lib/domain/link";
import { endLost } from "@/lib/domain/link-standing";

/** How a link stands: its state, that its words changed, and that an end of it is gone or was rejected. */
export function LinkState(props: { link: LinkView; className?: string }) {
	const { linking } = useMessages();
	const { link } = props;
	const lost = endLost(link);
	return (
		<span className={props.className}>
			<StateWord state={link.state} stale={link.stale} className="font-normal" />
			{lost !== null && (
				<span className="text-xs font-normal text-attention"> · {linking.endLost[lost]}</span>
			)}
		</span>
	);
}
