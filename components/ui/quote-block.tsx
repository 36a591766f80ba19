import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** Words that somebody else wrote, in the reading serif, with a rule at their side and where they stand under them. */
export function QuoteBlock(props: {
	children: ReactNode;
	source?: ReactNode;
	lang?: string;
	className?: string;
}) {
	return (
		<figure className={classNames("min-w-0 border-l-2 border-line-2 pl-2.5", props.className)}>
			<blockquote
				lang={props.lang}
				className="font-serif text-[0.9375rem] leading-[1.45] text-pretty-safe"
			>
				{props.children}
			</blockquote>
			{props.source !== undefined && (
				<figcaption className="mt-0.5 text-xs text-ink-2">{props.source}</figcaption>
			)}
		</figure>
	);
}
