import type { ReactNode } from "react";

/** Nothing here yet: what would be here, and the way to get it there. */
export function EmptyState(props: {
	title: string;
	/** What its title is: the heading of a page, of a part of it, or none. */
	as?: "h1" | "h2" | "p";
	children?: ReactNode;
	action?: ReactNode;
}) {
	const { as: Title = "p" } = props;
	return (
		<div className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-12 text-center">
			<Title className="font-serif text-lg font-medium text-balance">{props.title}</Title>
			{props.children !== undefined && (
				<div className="text-pretty text-ink-2">{props.children}</div>
			)}
			{props.action !== undefined && (
				<div className="mt-3 flex flex-wrap justify-center gap-2">{props.action}</div>
			)}
		</div>
	);
}
