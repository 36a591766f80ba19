"use client";

import { useMessages } from "@/components/language/language-provider";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Pill } from "@/components/ui/pill";
import type { PairAgreementView, RoundView } from "@/lib/domain/round";
import { AgreementPlot } from "./agreement-plot";
import { MeasuresTable } from "./measures-table";
import { RoundStep } from "./round-step";

/** One blind round: its articles, its members, what can be done, and once it is revealed, its measures. */
export function RoundCard(props: {
	dossierId: string;
	round: RoundView;
	pairs: readonly PairAgreementView[];
	selfId: string;
	isLead: boolean;
}) {
	const { round, pairs, selfId, isLead } = props;
	const words = useMessages().agreement;
	const isOpen = round.revealedAt === null;
	const own = round.seats.find((seat) => seat.member.id === selfId);
	return (
		<Card id={round.id} className="flex scroll-mt-20 flex-col gap-4 px-4 py-4">
			<div className="flex flex-wrap items-center gap-x-3 gap-y-2">
				<h3 className="font-serif text-lg leading-snug font-semibold">
					{round.articles.map((article, n) => (
						<span key={article.id}>
							{n > 0 && ", "}
							<Link href={`/articles/${article.id}`} className="no-underline hover:underline">
								{article.title}
							</Link>
						</span>
					))}
				</h3>
				<Pill tone={isOpen ? "attention" : "good"}>
					{words.state[isOpen ? "open" : "revealed"]}
				</Pill>
			</div>
			<ul className="flex flex-wrap gap-x-4 gap-y-1 text-label text-ink-2">
				<li>{words.opened(round.openedBy.name)}</li>
				{round.seats.map(({ member, done }) => (
					<li key={member.id}>
						<span className="font-medium text-ink">{member.name}</span>
						{isOpen && ` · ${words.seat[seatWord(done)]}`}
					</li>
				))}
			</ul>
			<div className="flex flex-wrap gap-2 empty:hidden">
				{isOpen && own?.done === false && <RoundStep step="finish" roundId={round.id} />}
				{isOpen && isLead && <RoundStep step="reveal" roundId={round.id} />}
				{!isOpen && (
					<ButtonLink href={`/dossiers/${props.dossierId}/rounds/${round.id}`} variant="main">
						{words.compare}
					</ButtonLink>
				)}
			</div>
			{pairs.map((pair) => (
				<section key={pair.first.id + pair.second.id} className="flex min-w-0 flex-col gap-3">
					<h4 className="font-medium">{words.pair(pair.first.name, pair.second.name)}</h4>
					<AgreementPlot pair={pair} />
					<MeasuresTable pair={pair} />
				</section>
			))}
		</Card>
	);
}

function seatWord(done: boolean | null): "done" | "marking" | "untold" {
	if (done === null) return "untold";
	return done ? "done" : "marking";
}
