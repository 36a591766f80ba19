"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Dialog } from "@/components/ui/dialog";
import type { LinkView, PassageView } from "@/lib/domain/link";
import type { LinkType } from "@/lib/domain/link-types";
import { LinkTypeStep } from "./link-type-step";
import { PassageStep } from "./passage-step";

/** Links a passage to another one of the dossier: first which, then how they relate. */
export function LinkDialog(props: {
	/** The passage to link from; null while the dialog is closed. */
	passage: PassageView | null;
	dossierId: string;
	/** The links it has, so that none is offered twice. */
	links: readonly LinkView[];
	onClose: () => void;
	onLink: (from: PassageView, to: PassageView, type: LinkType) => void;
}) {
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
			{passage !== null && <LinkSteps key={passage.annotationId} {...props} passage={passage} />}
		</Dialog>
	);
}

function LinkSteps(props: Parameters<typeof LinkDialog>[0] & { passage: PassageView }) {
	const [far, setFar] = useState<PassageView | null>(null);
	if (far === null)
		return <PassageStep passage={props.passage} dossierId={props.dossierId} onChoose={setFar} />;
	return (
		<LinkTypeStep
			mine={props.passage}
			far={far}
			links={props.links}
			onOther={() => setFar(null)}
			onLink={(from, to, type) => {
				props.onLink(from, to, type);
				props.onClose();
			}}
		/>
	);
}
