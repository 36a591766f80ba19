"use client";

import { ArrowLeft } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PillLink } from "@/components/ui/pill";
import { FailureNotice } from "@/components/writing/failure-notice";
import type { ComparisonView } from "@/lib/domain/round";
import { AgreementPlot } from "./agreement-plot";
import { ComparisonRow } from "./comparison-row";
import { MeasureDefinitions } from "./measure-definitions";
import { MeasuresTable } from "./measures-table";
import { settlementOf, useSettling } from "./use-settling";

/** Two members' marks of a revealed round side by side, each row to be settled. */
export function ComparisonScreen(props: {
	dossierId: string;
	comparison: ComparisonView;
	selfId: string;
	isLead: boolean;
}) {
	const { comparison, dossierId } = props;
	const { articles, agreement } = comparison;
	const words = useMessages().agreement;
	const settling = useSettling(comparison.round.id);
	const mayWithdraw = (settlerId: string) => props.isLead || settlerId === props.selfId;
	const rows = articles.flatMap((article) => article.rows);
	const left = rows.filter((row) => settlementOf(row) === null);
	const agreed = left.filter((row) => row.alignment === "same");
	return (
		<div className="flex flex-col gap-5">
			<Link
				href={`/dossiers/${dossierId}/agreement`}
				className="inline-flex items-center gap-1.5 self-start text-label text-ink-2"
			>
				<ArrowLeft aria-hidden="true" className="size-3.5" />
				{words.screen.back}
			</Link>
			<Pairs comparison={comparison} dossierId={dossierId} />
			<p className="max-w-2xl text-pretty text-ink-2">{words.screen.intro}</p>
			<div className="flex flex-wrap items-center gap-3">
				<p role="status" className="font-medium">
					{words.screen.left(left.length)}
				</p>
				{agreed.length > 0 && (
					<Button
						variant="main"
						busy={settling.isPending}
						onClick={() => void settling.takeAll(agreed)}
					>
						{words.screen.takeAll(agreed.length)}
					</Button>
				)}
			</div>
			<FailureNotice failure={settling.failure} />
			<p className="text-label text-ink-2 max-sm:hidden">{words.screen.keys}</p>
			{articles.map((article) => (
				<section key={article.id} className="flex flex-col gap-3">
					<h3 className="font-serif text-lg font-semibold">{article.title}</h3>
					{article.rows.length === 0 && <p className="text-ink-2">{words.screen.empty}</p>}
					<ol className="flex flex-col gap-3">
						{article.rows.map((row) => (
							<ComparisonRow
								key={`${row.first?.id} ${row.second?.id}`}
								row={row}
								article={article}
								comparison={comparison}
								settling={settling}
								mayWithdraw={mayWithdraw}
							/>
						))}
					</ol>
				</section>
			))}
			<AgreementPlot pair={agreement} />
			<MeasuresTable pair={agreement} />
			<MeasureDefinitions />
		</div>
	);
}

/** Which two are compared; of a round of two there is nothing to choose. */
function Pairs({ comparison, dossierId }: { comparison: ComparisonView; dossierId: string }) {
	const { round, first, second } = comparison;
	const words = useMessages().agreement;
	const people = round.seats.map((seat) => seat.member);
	const pairs = people.flatMap((a, n) => people.slice(n + 1).map((b) => [a, b] as const));
	if (pairs.length === 1)
		return (
			<h2 className="font-serif text-xl font-semibold">{words.pair(first.name, second.name)}</h2>
		);
	return (
		<>
			<h2 className="font-serif text-xl font-semibold">{words.pair(first.name, second.name)}</h2>
			<nav className="flex flex-wrap gap-1.5" aria-label={words.compare}>
				{pairs.map(([a, b]) => (
					<PillLink
						key={a.id + b.id}
						href={`/dossiers/${dossierId}/rounds/${round.id}?first=${a.id}&second=${b.id}`}
						isCurrent={a.id === first.id && b.id === second.id}
					>
						{words.pair(a.name, b.name)}
					</PillLink>
				))}
			</nav>
		</>
	);
}
