"use client";

import { useId } from "react";
import { useMessages } from "@/components/language/language-provider";

export type Side = "mine" | "theirs";

/** What both sides say of one field. */
export interface Sides {
	readonly key: string;
	readonly name: string;
	readonly mine: string;
	readonly theirs: string;
}

const sides = ["mine", "theirs"] as const satisfies readonly Side[];

/** A choice between two sides for each of some fields: real radio buttons, one beside the other. */
export function ConflictRows(props: {
	readonly rows: readonly Sides[];
	readonly sideOf: (key: string) => Side;
	readonly onChoose: (key: string, side: Side) => void;
}) {
	const words = useMessages().desk.conflict;
	const name = useId();
	return (
		<div className="flex flex-col gap-4">
			{props.rows.map((row) => (
				<fieldset key={row.key} className="min-w-0">
					<legend className="mb-1.5 text-label font-medium">{row.name}</legend>
					<div className="grid gap-2 sm:grid-cols-2">
						{sides.map((side) => (
							<label
								key={side}
								className="flex min-w-0 cursor-pointer items-start gap-2 rounded-card border border-line-2 px-3 py-2 hover:bg-hover has-checked:border-ink has-checked:bg-info-bg has-focus-visible:outline-2 has-focus-visible:outline-focus"
							>
								<input
									type="radio"
									className="mt-1 shrink-0"
									name={`${name} ${row.key}`}
									value={side}
									checked={props.sideOf(row.key) === side}
									onChange={() => props.onChoose(row.key, side)}
								/>
								<span className="min-w-0">
									<span className="block text-xs text-ink-2">{words[side]}</span>
									<span className="block break-words">{row[side]}</span>
								</span>
							</label>
						))}
					</div>
				</fieldset>
			))}
		</div>
	);
}
