"use client";

import type { ReactNode } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import type { ArticleRow } from "@/lib/domain/article";
import { findFirstAppearance } from "@/lib/domain/first-appearance";
import type { PassageView } from "@/lib/domain/link";
import type { MembershipView, StatementView } from "@/lib/domain/statement";
import { type Stance, stances } from "@/lib/domain/statements";
import { formatPublished, localeOf } from "@/lib/i18n/format";
import { enoughReasons, singleSourceName, sourceReasons } from "./source-words";
import { standingMembers } from "./statement-words";

interface FactsProps {
	readonly statement: StatementView;
	readonly articles: readonly ArticleRow[];
	/** Every reason of the source count, or only as many as are enough. */
	readonly isWhole: boolean;
}

/** What is known of a statement: who asserts, denies and reports it, who was first, how many sources are independent. */
export function StatementFacts(props: FactsProps) {
	const { statements: words } = useMessages();
	const members = standingMembers(props.statement);
	if (members.length === 0) return <p className="text-ink-2">{words.noPassages}</p>;
	return (
		<dl className="grid gap-x-5 gap-y-1.5 sm:grid-cols-[9.5rem_1fr]">
			{stances.map((stance) => (
				<StanceFact key={stance} stance={stance} members={members} />
			))}
			<Fact name={words.first.label}>
				<FirstAppearance passages={members.map(({ passage }) => passage)} />
			</Fact>
			<Fact name={words.sources.label}>
				<Sources {...props} />
			</Fact>
		</dl>
	);
}

function Fact(props: { name: string; children: ReactNode }) {
	return (
		<>
			<dt className="text-label text-ink-2 max-sm:mt-1">{props.name}</dt>
			<dd className="min-w-0 text-pretty">{props.children}</dd>
		</>
	);
}

/** The speakers who take a stance; where a passage names none, its outlet speaks. */
function StanceFact(props: { stance: Stance; members: readonly MembershipView[] }) {
	const { everywhere, statements: words } = useMessages();
	const taken = props.members.filter(({ stance }) => stance === props.stance);
	if (taken.length === 0) return null;
	const names = taken.flatMap(({ passage }) =>
		passage.speakers.length > 0 ? passage.speakers : [passage.outlet ?? everywhere.unknownOutlet],
	);
	return <Fact name={words.by[props.stance]}>{[...new Set(names)].join(", ")}</Fact>;
}

function FirstAppearance({ passages }: { passages: readonly PassageView[] }) {
	const { everywhere, statements } = useMessages();
	const language = useLanguage();
	const words = statements.first;
	const { first, undated } = findFirstAppearance(passages);
	const say = first.length === 1 ? words.known : words.dated;
	const names = first.map(({ outlet, published }) =>
		say(
			outlet ?? everywhere.unknownOutlet,
			published === null ? everywhere.unknownDate : formatPublished(published, language),
		),
	);
	const list = new Intl.ListFormat(localeOf[language], { type: "conjunction" }).format(names);
	const told = names.length > 1 ? words.between(list) : list || words.noDate;
	return undated === 0 ? told : `${told} · ${words.undated(undated)}`;
}

function Sources({ statement, articles, isWhole }: FactsProps) {
	const messages = useMessages();
	const language = useLanguage();
	const { sources } = statement;
	const asserting = sources.groups.flat().length;
	const isSingle = sources.count === 1 && asserting > 1;
	const all = sourceReasons({ statement, articles }, messages, language);
	const reasons = isWhole ? all : enoughReasons(all);
	if (sources.count === 0) return messages.statements.sources.none;
	return (
		<>
			<p className={isSingle ? "font-medium text-attention" : ""}>
				{messages.everywhere.count.articles(asserting)} ·{" "}
				{isSingle
					? messages.everywhere.onlyOneSource(singleSourceName({ statement, articles }, messages))
					: messages.everywhere.count.independentSources(sources.count)}
			</p>
			{reasons.length > 0 && (
				<ul aria-label={messages.statements.sources.why} className="mt-0.5 text-xs text-ink-2">
					{reasons.map(({ words }) => (
						<li key={words}>{words}</li>
					))}
				</ul>
			)}
		</>
	);
}
