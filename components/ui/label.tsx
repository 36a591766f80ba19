import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** The small capitals over a group; `as` makes it a heading where it heads something. */
export function Label(props: {
	as?: "div" | "h2" | "h3" | "h4" | "dt" | "span";
	id?: string;
	className?: string;
	children: ReactNode;
}) {
	const { as: Element = "div" } = props;
	return (
		<Element
			id={props.id}
			className={classNames(
				"text-2xs font-semibold tracking-[0.05em] text-ink-3 uppercase",
				props.className,
			)}
		>
			{props.children}
		</Element>
	);
}
