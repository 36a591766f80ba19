"use client";

import { ChevronDown } from "lucide-react";
import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import { controlLook, describedBy, Field, type FieldWords } from "./field";

export interface Choice<Value extends string = string> {
	readonly value: Value;
	readonly label: string;
	readonly disabled?: boolean;
}

/** One of a list, with the machine's own list box, which every keyboard and screen reader knows. */
export function SelectField<Value extends string>({
	label,
	hint,
	error,
	hideLabel,
	options,
	value,
	onValue,
	className,
	...rest
}: Omit<ComponentProps<"select">, "value" | "onChange"> &
	FieldWords & {
		readonly options: readonly Choice<Value>[];
		readonly value?: Value;
		readonly onValue?: (value: Value) => void;
	}) {
	const ownId = useId();
	const id = rest.id ?? ownId;
	const words = { label, hint, error, ...(hideLabel === undefined ? {} : { hideLabel }) };
	const choose = (chosen: string) => {
		const option = options.find((candidate) => candidate.value === chosen);
		if (option !== undefined) onValue?.(option.value);
	};
	return (
		<Field id={id} {...words} className={className}>
			<div className="relative">
				<select
					{...rest}
					{...(value === undefined ? {} : { value })}
					{...(onValue === undefined
						? {}
						: { onChange: (event) => choose(event.currentTarget.value) })}
					id={id}
					{...describedBy(id, words)}
					className={classNames(controlLook, "h-9 appearance-none truncate pr-8")}
				>
					{options.map((option) => (
						<option key={option.value} value={option.value} disabled={option.disabled}>
							{option.label}
						</option>
					))}
				</select>
				<ChevronDown
					aria-hidden="true"
					className="pointer-events-none absolute top-2.5 right-2.5 size-4 text-ink-2"
				/>
			</div>
		</Field>
	);
}
