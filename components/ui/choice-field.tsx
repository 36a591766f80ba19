"use client";

import { useId } from "react";
import { classNames } from "./class-names";
import type { Choice } from "./select-field";

/** One of a few, all in sight: real radio buttons that look like one divided button. */
export function ChoiceField<Value extends string>(props: {
	legend: string;
	hideLegend?: boolean;
	options: readonly Choice<Value>[];
	value: Value | null;
	onValue: (value: Value) => void;
	disabled?: boolean;
}) {
	const name = useId();
	return (
		<fieldset className="min-w-0" disabled={props.disabled}>
			<legend className={props.hideLegend ? "sr-only" : "mb-1.5 text-label font-medium"}>
				{props.legend}
			</legend>
			<div className="inline-flex max-w-full flex-wrap gap-px overflow-hidden rounded-card border border-line-3 bg-line-2">
				{props.options.map((option) => (
					<label
						key={option.value}
						className={classNames(
							"flex min-h-7 flex-1 cursor-pointer items-center justify-center bg-sheet px-2.5 text-label whitespace-nowrap text-ink-2 hover:bg-hover",
							"has-checked:bg-ink has-checked:font-medium has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus",
							"has-disabled:cursor-not-allowed has-disabled:opacity-55 forced-colors:has-checked:forced-color-adjust-none forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText]",
						)}
					>
						<input
							type="radio"
							className="sr-only"
							name={name}
							value={option.value}
							checked={option.value === props.value}
							disabled={option.disabled}
							onChange={() => props.onValue(option.value)}
						/>
						{option.label}
					</label>
				))}
			</div>
		</fieldset>
	);
}
