"use client";

import { ChevronDown } from "lucide-react";
import { useId } from "react";
import type { Choice } from "@/components/ui/select-field";

/** A field of the inspector with a few values: its name, and a list box that looks like the value. */
export function ChoiceRow<Value extends string>(props: {
	label: string;
	value: Value;
	options: readonly Choice<Value>[];
	onValue: (value: Value) => void;
}) {
	const id = useId();
	return (
		<div className="grid grid-cols-[88px_minmax(0,1fr)] items-center gap-2">
			<label htmlFor={id} className="text-label text-ink-2">
				{props.label}
			</label>
			<div className="relative">
				<select
					id={id}
					value={props.value}
					onChange={(event) => {
						const chosen = props.options.find(({ value }) => value === event.currentTarget.value);
						if (chosen !== undefined) props.onValue(chosen.value);
					}}
					className="h-7 w-full appearance-none rounded-[5px] border border-transparent bg-transparent pr-6 pl-1.5 text-label text-ink hover:border-line-3 hover:bg-hover"
				>
					{props.options.map((option) => (
						<option key={option.value} value={option.value}>
							{option.label}
						</option>
					))}
				</select>
				<ChevronDown
					aria-hidden="true"
					className="pointer-events-none absolute top-1.5 right-1.5 size-4 text-ink-3"
				/>
			</div>
		</div>
	);
}
