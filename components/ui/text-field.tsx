"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { controlLook, describedBy, Field, type FieldWords } from "./field";

/** One line of text with its label; `end` stands inside at the right, such as a button that shows a password. */
export function TextField({
	label,
	hint,
	error,
	hideLabel,
	end,
	className,
	...rest
}: ComponentProps<"input"> & FieldWords & { readonly end?: ReactNode }) {
	const ownId = useId();
	const id = rest.id ?? ownId;
	const words = { label, hint, error, ...(hideLabel === undefined ? {} : { hideLabel }) };
	return (
		<Field id={id} {...words} className={className}>
			<div className="relative">
				<input
					type="text"
					{...rest}
					id={id}
					{...describedBy(id, words)}
					className={classNames(controlLook, "h-9", end !== undefined && "pr-24")}
				/>
				{end !== undefined && (
					<div className="absolute inset-y-0 right-1 flex items-center">{end}</div>
				)}
			</div>
		</Field>
	);
}
