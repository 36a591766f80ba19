"use client";

import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import { controlLook, describedBy, Field, type FieldWords } from "./field";

/** Several lines of text with their label. */
export function TextArea({
	label,
	hint,
	error,
	hideLabel,
	className,
	...rest
}: ComponentProps<"textarea"> & FieldWords) {
	const ownId = useId();
	const id = rest.id ?? ownId;
	const words = { label, hint, error, ...(hideLabel === undefined ? {} : { hideLabel }) };
	return (
		<Field id={id} {...words} className={className}>
			<textarea
				rows={4}
				{...rest}
				id={id}
				{...describedBy(id, words)}
				className={classNames(controlLook, "py-2 leading-normal")}
			/>
		</Field>
	);
}
