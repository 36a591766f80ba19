"use client";

import { useMessages } from "@/components/language/language-provider";
import { type Linking, LinkSteps } from "@/components/links/link-steps";
import { PassageQuote } from "@/components/marks/passage-quote";
import { Dialog } from "@/components/ui/dialog";
import type { LinkView, PassageView } from "@/lib/domain/link";

/** Links a passage to another one of the dossier, or puts it into a statement: first what, then how they relate. */
export function LinkDialog(
	props: Linking & {
		/** The passage to link from; null while the dialog is closed. */
		passage: PassageView | null;
		dossierId: string;
		/** The links it has, so that none is offered twice. */
		links: readonly LinkView[];
		onClose: () => void;
	},
) {
	const { desk, everywhere } = useMessages();
	const { passage } = props;
	return (
		<Dialog
			open={passage !== null}
			onOpenChange={(open) => open || props.onClose()}
			title={desk.linkDialog.title}
			closeLabel={everywhere.close}
			size="large"
		>
			{passage !== null && (
				<div className="flex flex-col gap-3">
					<LinkSteps
						key={passage.annotationId}
						{...props}
						passage={passage}
						head={<PassageQuote passage={passage} lead={desk.linkDialog.mine} />}
						onDone={props.onClose}
					/>
				</div>
			)}
		</Dialog>
	);
}
