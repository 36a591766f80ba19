import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A sheet of its own with a hairline; `selected` lifts it. */
export function Card({ selected, ...rest }: ComponentProps<"div"> & { selected?: boolean }) {
	return (
		<div
			{...rest}
			data-selected={selected || undefined}
			className={classNames(
				"min-w-0 rounded-card border border-line bg-sheet px-3 py-2.5",
				selected && "border-line-2 shadow-lift forced-colors:border-[Highlight]",
				rest.className,
			)}
		/>
	);
}
