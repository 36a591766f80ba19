"use client";

import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/writing/failure-notice";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { Restorable } from "./restorable";

/** Brings back something that was removed, with what went with it, and says why where that cannot be. */
export function RestoreButton(props: {
	restorable: Restorable;
	/** The words of the thing, where it has any. */
	label: string | null;
}) {
	const { everywhere } = useMessages();
	const { isPending, failure, send } = useWrite();
	const { noun, id } = props.restorable;
	const restore = () => send(id, {}, ({ opId }) => api.restore(noun, id, opId));
	return (
		<div className="mt-1.5 flex flex-col items-start gap-1.5">
			<Button
				size="small"
				busy={isPending}
				aria-label={
					props.label === null
						? everywhere.restore
						: `${everywhere.restore} ${everywhere.quote(props.label)}`
				}
				onClick={() => void restore()}
			>
				{everywhere.restore}
			</Button>
			<FailureNotice failure={failure} />
		</div>
	);
}
