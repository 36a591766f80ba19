"use client";

import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import type { ReactNode } from "react";

/** A table that scrolls sideways by itself where it is wider than the screen; `caption` is its name. */
export function DataTable(props: { caption: string; children: ReactNode }) {
	return (
		// Words for screen readers are placed over the page: held here, those of a far column do not widen it.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
		<section className="relative overflow-x-auto" aria-label={props.caption} tabIndex={0}>
			<table className="data-table">
				<caption className="sr-only">{props.caption}</caption>
				{props.children}
			</table>
		</section>
	);
}

export type SortDirection = "ascending" | "descending";

/** The header of a column that can be sorted by. */
export function SortHeader(props: {
	children: ReactNode;
	direction: SortDirection | null;
	onSort: () => void;
	number?: boolean;
}) {
	const Sign = signs[props.direction ?? "none"];
	return (
		<th
			scope="col"
			aria-sort={props.direction ?? "none"}
			data-number={props.number ? "" : undefined}
		>
			<button
				type="button"
				onClick={props.onSort}
				className="inline-flex min-h-6 items-center gap-1 rounded-[4px] hover:text-ink"
			>
				{props.children}
				<Sign aria-hidden="true" className="size-3.5 text-ink-3" />
			</button>
		</th>
	);
}

const signs = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown } as const;
