"use client";

import { X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { LinkTypeStep } from "@/components/article/link-type-step";
import { useMessages } from "@/components/language/language-provider";
import { type Linking, LinkSteps } from "@/components/links/link-steps";
import { IconButton } from "@/components/ui/button";
import type { LinkView, PassageView } from "@/lib/domain/link";

/** What is being linked: a passage to be linked to a candidate, or to another passage that is known already. */
export interface PanelAsk {
	readonly passage: PassageView;
	readonly far: PassageView | null;
}

/**
 * The list of candidates beside the texts: it does not cover them, so that the other end can be chosen in the text
 * instead. On a narrow screen it stands over them.
 */
export function LinkPanel(
	props: Linking & {
		ask: PanelAsk;
		dossierId: string;
		links: readonly LinkView[];
		onClose: () => void;
	},
) {
	const { linking, everywhere } = useMessages();
	const { ask, onClose } = props;
	const leave = (event: KeyboardEvent) => {
		if (event.key !== "Escape" || event.defaultPrevented) return;
		event.preventDefault();
		event.stopPropagation();
		onClose();
	};
	return (
		<div
			role="dialog"
			aria-label={linking.picker.title}
			onKeyDown={leave}
			className="absolute inset-x-0 bottom-0 z-30 mx-auto flex max-h-[62%] w-full max-w-2xl flex-col gap-2 overflow-y-auto rounded-t-card border border-b-0 border-line-2 bg-paper p-3 shadow-lift max-lg:max-h-full"
		>
			<div className="flex items-center gap-2">
				<h2 className="flex-1 text-label font-medium">{linking.picker.title}</h2>
				<IconButton
					size="small"
					label={everywhere.close}
					icon={<X aria-hidden="true" className="size-4" />}
					onClick={onClose}
				/>
			</div>
			{ask.far === null ? (
				<LinkSteps
					key={ask.passage.annotationId}
					{...props}
					passage={ask.passage}
					onDone={onClose}
				/>
			) : (
				<LinkTypeStep
					mine={ask.passage}
					far={ask.far}
					links={props.links}
					onOther={onClose}
					onLink={(from, to, type) => {
						props.onLink(from, to, type);
						onClose();
					}}
				/>
			)}
		</div>
	);
}
