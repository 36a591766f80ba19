"use client";

import { X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { LinkTypeStep } from "@/components/article/link-type-step";
import { useMessages } from "@/components/language/language-provider";
import { type Linking, LinkSteps } from "@/components/links/link-steps";
import { IconButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { LinkView, PassageView } from "@/lib/domain/link";
import type { Side } from "./pairing";

/** What is being linked: a passage to be linked to a candidate, or to another passage that is known already. */
export interface PanelAsk {
	readonly passage: PassageView;
	/** The side that it is on: the list stands there, so that the other text stays free. */
	readonly side: Side;
	readonly far: PassageView | null;
}

/**
 * The list of candidates over the passage's own text: the other end can be chosen in the other text instead. On a narrow
 * screen it stands over the text that is shown.
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
			className={classNames(
				"absolute bottom-0 z-30 flex max-h-[64%] flex-col gap-2 overflow-y-auto rounded-t-card border border-b-0 border-line-2 bg-paper p-3 shadow-lift max-lg:inset-x-0 max-lg:max-h-full lg:w-[calc(50%-4.125rem)]",
				ask.side === "left" ? "lg:left-0" : "lg:right-0",
			)}
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
