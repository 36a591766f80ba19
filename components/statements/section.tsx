import { type ReactNode, useId } from "react";

/** A part of a page under its own heading, with what can be done there beside it. */
export function Section(props: { title: string; action?: ReactNode; children: ReactNode }) {
	const id = useId();
	return (
		<section aria-labelledby={id} className="flex flex-col gap-3">
			<div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
				<h3 id={id} className="text-base font-semibold">
					{props.title}
				</h3>
				{props.action}
			</div>
			{props.children}
		</section>
	);
}
