"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";

/**
 * A list under the texts that opens upwards; on a narrow screen it is a sheet of its own, shown or not. What is in it is
 * made once it is shown: hundreds of links are more elements than both texts have.
 */
export function LinkDrawer(props: {
	title: string;
	isOpen: boolean;
	onOpen: (isOpen: boolean) => void;
	isSheet: boolean;
	children: ReactNode;
}) {
	const contentId = useId();
	const Sign = props.isOpen ? ChevronDown : ChevronUp;
	return (
		<section
			aria-label={props.title}
			className={classNames(
				"flex flex-col border-line bg-paper lg:border-t",
				props.isSheet ? "max-lg:min-h-0 max-lg:flex-1" : "max-lg:hidden",
			)}
		>
			<button
				type="button"
				aria-expanded={props.isOpen}
				aria-controls={contentId}
				onClick={() => props.onOpen(!props.isOpen)}
				className="flex min-h-9 items-center gap-2 px-4 text-left text-label font-medium -outline-offset-2 hover:bg-hover max-lg:hidden"
			>
				<Sign aria-hidden="true" className="size-4 text-ink-2" />
				{props.title}
			</button>
			<div
				id={contentId}
				className={classNames(
					"overflow-y-auto border-line lg:max-h-[42dvh] lg:border-t",
					!props.isOpen && "lg:hidden",
				)}
			>
				{(props.isOpen || props.isSheet) && props.children}
			</div>
		</section>
	);
}
