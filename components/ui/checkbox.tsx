"use client";

import { type ComponentProps, type ReactNode, useId } from "react";

/** Yes or no, with its words beside it. */
export function Checkbox({
	label,
	hint,
	...rest
}: Omit<ComponentProps<"input">, "type"> & { readonly label: ReactNode; readonly hint?: string }) {
	const ownId = useId();
	const id = rest.id ?? ownId;
	return (
		<div className="flex items-start gap-2">
			<input
				{...rest}
				id={id}
				type="checkbox"
				aria-describedby={hint === undefined ? undefined : `${id}-hint`}
				className="mt-px size-[18px] shrink-0 accent-accent"
			/>
			<div className="min-w-0">
				<label htmlFor={id} className="block">
					{label}
				</label>
				{hint !== undefined && (
					<p id={`${id}-hint`} className="text-xs text-ink-2">
						{hint}
					</p>
				)}
			</div>
		</div>
	);
}
