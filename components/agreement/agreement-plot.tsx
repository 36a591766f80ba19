"use client";

import { useMessages } from "@/components/language/language-provider";
import type { PairAgreementView } from "@/lib/domain/round";

const size = { width: 560, row: 34, left: 130, right: 20, top: 24, bottom: 44 } as const;

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

/** The measures of two members as signs on a line from −1 to 1 for each tag; the table beside it is the same in words. */
export function AgreementPlot(props: { pair: PairAgreementView }) {
	const { first, second, all, tags } = props.pair;
	const { agreement, vocabulary } = useMessages();
	const rows = [...tags, all];
	const height = size.top + rows.length * size.row + size.bottom;
	return (
		<svg
			viewBox={`0 0 ${size.width} ${height}`}
			role="img"
			aria-label={agreement.plot(first.name, second.name)}
			className="h-auto w-full max-w-2xl fill-ink stroke-ink text-xs"
		>
			{[-1, 0, 1].map((value) => (
				<g key={value}>
					<line
						x1={xOf(value)}
						x2={xOf(value)}
						y1={size.top - 6}
						y2={height - size.bottom}
						className="stroke-line-2"
					/>
					<text x={xOf(value)} y={size.top - 11} textAnchor="middle" stroke="none">
						{value < 0 ? "−1" : value}
					</text>
				</g>
			))}
			{rows.map((row, n) => (
				<g key={row.tag ?? "all"}>
					<text x={0} y={yOf(n) + 4} stroke="none">
						{row.tag === null ? agreement.measures.all : vocabulary.tags[row.tag]}
					</text>
					<line
						x1={xOf(-1)}
						x2={xOf(1)}
						y1={yOf(n)}
						y2={yOf(n)}
						className="stroke-line-2"
						strokeDasharray="2 3"
					/>
					{series.map((name) => {
						const value = values[name](row);
						return value === null ? null : (
							<Sign key={name} name={name} x={xOf(Math.max(-1, value))} y={yOf(n)} />
						);
					})}
				</g>
			))}
			<Legend y={height - 14} />
		</svg>
	);
}

function Legend({ y }: { y: number }) {
	const words = useMessages().agreement.measures;
	return series.map((name, n) => (
		<g key={name}>
			<Sign name={name} x={8 + n * 145} y={y - 4} />
			<text x={20 + n * 145} y={y} stroke="none">
				{words[name]}
			</text>
		</g>
	));
}

function Sign({ name, x, y }: { name: Series; x: number; y: number }) {
	switch (name) {
		case "exact":
			return <circle cx={x} cy={y} r={5} />;
		case "overlap":
			return <circle cx={x} cy={y} r={7} fill="none" strokeWidth={1.5} />;
		case "kappa":
			return <rect x={x - 4} y={y - 4} width={8} height={8} className="fill-accent stroke-none" />;
		case "unitizing":
			return (
				<path
					d={`M${x} ${y - 6} L${x + 6} ${y + 5} L${x - 6} ${y + 5} Z`}
					fill="none"
					strokeWidth={1.5}
				/>
			);
	}
}

function xOf(value: number): number {
	return size.left + ((value + 1) / 2) * (size.width - size.left - size.right);
}

function yOf(row: number): number {
	return size.top + (row + 0.5) * size.row;
}
