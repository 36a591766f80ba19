"use client";

import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Unsent } from "@/lib/desk/open-desk";

/** Asks before a member signs out whose work is on this device only. */
export function LeaveDialog(props: {
	/** Null while nothing is asked. */
	readonly unsent: Unsent | null;
	readonly onClose: () => void;
	readonly onLeave: () => void;
}) {
	const { everywhere } = useMessages();
	const words = everywhere.unsent;
	const unsent = props.unsent ?? { count: 0, isKept: true };
	return (
		<Dialog
			open={props.unsent !== null}
			onOpenChange={(open) => open || props.onClose()}
			title={words.leaveTitle}
			description={unsent.isKept ? words.leave(unsent.count) : words.leaveLost(unsent.count)}
			closeLabel={everywhere.close}
			footer={
				<>
					<Button onClick={props.onClose}>{everywhere.cancel}</Button>
					<Button variant="danger" onClick={props.onLeave}>
						{words.leaveAnyway}
					</Button>
				</>
			}
		/>
	);
}
