"use client";

import { useId } from "react";
import { useMessages } from "@/components/language/language-provider";
import type { ExportFormatName } from "@/lib/domain/export-format-names";

/** One of some formats, each with a line on what it is for. */
export function FormatChoice(props: {
	formats: readonly ExportFormatName[];
	value: ExportFormatName;
	onValue: (format: ExportFormatName) => void;
}) {
	const { exports } = useMessages();
	const name = useId();
	return (
		<fieldset className="min-w-0">
			<legend className="mb-1.5 text-label font-medium">{exports.formatLabel}</legend>
			<div className="divide-y divide-line rounded-card border border-line-2">
				{props.formats.map((format) => (
					<label
						key={format}
						className="flex cursor-pointer items-start gap-2.5 px-3 py-2 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus"
					>
						<input
							type="radio"
							name={name}
							value={format}
							className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
							checked={props.value === format}
							aria-labelledby={`${name}-${format}`}
							aria-describedby={`${name}-${format}-purpose`}
							onChange={() => props.onValue(format)}
						/>
						<span className="min-w-0">
							<span id={`${name}-${format}`} className="block font-medium">
								{exports.format[format].name}
							</span>
							<span
								id={`${name}-${format}-purpose`}
								className="block text-xs text-pretty text-ink-2"
							>
								{exports.format[format].purpose}
							</span>
						</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
