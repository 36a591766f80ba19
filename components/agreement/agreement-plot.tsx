"use client";

import { useMessages } from "@/components/language/language-provider";
import type { PairAgreementView } from "@/lib/domain/round";

/** What is drawn of each row: the signs differ in shape too, not in colour alone. */
const series = ["exact", "overlap", "kappa", "unitizing"] as const;
type Series = (typeof series)[number];
type Row = PairAgreementView["all"];

const values: Record<Series, (row: Row) => number | null> = {
	exact: (row) => row.exact.f1.value,
	overlap: (row) => row.overlap.f1.value,
	kappa: (row) => row.kappa.value,
	unitizing: (row) => row.unitizing?.value ?? null,
};

const ticks = [-1, 0, 1] as const;

/**
 * The measures of two members as signs on a line from −1 to 1 for each tag; the table beside it is the same in words. As wide
 * as there is room for, its letters as large as the page's.
 */
export function AgreementPlot(props: { pair: PairAgreementView }) {
	const { first, second, all, tags } = props.pair;
	const { agreement, vocabulary } = useMessages();
	return (
		<div role="img" aria-label={agreement.plot(first.name, second.name)} className="max-w-2xl">
			<div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 pr-3 text-label">
				<span />
				<svg aria-hidden="true" className="h-6 w-full overflow-visible fill-ink-2 text-xs">
					{ticks.map((value) => (
						<text key={value} x={placeOf(value)} y={14} textAnchor="middle">
							{value < 0 ? "−1" : value}
						</text>
					))}
				</svg>
				{[...tags, all].map((row) => (
					<Line
						key={row.tag ?? "all"}
						row={row}
						name={row.tag === null ? agreement.measures.all : vocabulary.tags[row.tag]}
					/>
				))}
			</div>
			<Legend />
		</div>
	);
}

function Line({ row, name }: { row: Row; name: string }) {
	return (
		<>
			<span>{name}</span>
			<svg aria-hidden="true" className="h-8.5 w-full overflow-visible fill-ink stroke-ink">
				{ticks.map((value) => (
					<line
						key={value}
						x1={placeOf(value)}
						x2={placeOf(value)}
						y1="0"
						y2="100%"
						className="stroke-line-3"
					/>
				))}
				<line x2="100%" y1="50%" y2="50%" className="stroke-line-3" strokeDasharray="2 3" />
				{series.map((one) => {
					const value = values[one](row);
					return value === null ? null : (
						<svg
							key={one}
							aria-hidden="true"
							x={placeOf(value)}
							y="50%"
							className="overflow-visible"
						>
							<Sign name={one} />
						</svg>
					);
				})}
			</svg>
		</>
	);
}

/** Wraps where there is no room beside each other; a sign stays with its words. */
function Legend() {
	const words = useMessages().agreement.measures;
	return (
		<ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-label">
			{series.map((name) => (
				<li key={name} className="flex items-center gap-2 whitespace-nowrap">
					<svg
						aria-hidden="true"
						viewBox="-8 -8 16 16"
						className="size-4 shrink-0 fill-ink stroke-ink"
					>
						<Sign name={name} />
					</svg>
					{words[name]}
				</li>
			))}
		</ul>
	);
}

/** A sign round the origin. */
function Sign({ name }: { name: Series }) {
	switch (name) {
		case "exact":
			return <circle r={5} />;
		case "overlap":
			return <circle r={7} fill="none" strokeWidth={1.5} />;
		case "kappa":
			return <rect x={-4} y={-4} width={8} height={8} className="fill-accent stroke-none" />;
		case "unitizing":
			return <path d="M0 -6 L6 5 L-6 5 Z" fill="none" strokeWidth={1.5} />;
	}
}

/** A value's place on its line; what is under −1 stands at its end. */
function placeOf(value: number): string {
	return `${((Math.max(-1, value) + 1) / 2) * 100}%`;
}
