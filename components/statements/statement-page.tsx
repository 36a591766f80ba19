"use client";

import { useMessages } from "@/components/language/language-provider";
import { SourcingPart, type SourcingPartProps } from "@/components/sourcing/sourcing-part";
import { Threads } from "@/components/threads/threads";
import { Card } from "@/components/ui/card";
import type { ArticleRow } from "@/lib/domain/article";
import type { EvidenceView } from "@/lib/domain/evidence";
import type { PassageView } from "@/lib/domain/link";
import type { SpeakerView } from "@/lib/domain/speaker";
import type { MembershipView, StatementView } from "@/lib/domain/statement";
import type { StatementHistory as History } from "@/lib/domain/statement-history";
import type { VerdictScaleView } from "@/lib/domain/verdict-scale";
import { DenialsSection } from "./denials-section";
import { EvidenceSection } from "./evidence-section";
import { MemberComparison } from "./member-comparison";
import { MergedStatements } from "./merged-statements";
import type { OtherStatement } from "./other-statement";
import { Section } from "./section";
import { StatementFacts } from "./statement-facts";
import { StatementHeading } from "./statement-heading";
import { StatementHistory } from "./statement-history";
import { StatementWordings } from "./statement-wordings";
import { VerdictSection } from "./verdict-section";

/** What the page of a statement is given. */
export interface StatementPageProps {
	readonly dossierId: string;
	readonly leads: boolean;
	readonly statement: StatementView;
	readonly others: readonly OtherStatement[];
	readonly articles: readonly ArticleRow[];
	readonly speakers: readonly SpeakerView[];
	readonly evidence: readonly EvidenceView[];
	readonly denials: {
		readonly linked: readonly PassageView[];
		readonly openIds: readonly string[];
	};
	readonly history: History;
	/** The newsroom’s scale of verdicts. */
	readonly scale: VerdictScaleView;
	/** Who took what from whom in the dossier. */
	readonly sourcing: SourcingPartProps["sourcing"];
	/** ISO 8601, UTC; what "ago" counts from. */
	readonly now: string;
}

/** One statement: its verdict, who says so and who denies it in which words, its evidence and its history. */
export function StatementPage(props: StatementPageProps) {
	const { statement, articles, denials, now } = props;
	const { statementPage: words, sourcing, threads } = useMessages();
	return (
		<article className="printed flex flex-col gap-7">
			<StatementHeading {...props} />
			<VerdictSection
				statement={statement}
				verdicts={props.history.verdicts}
				scale={props.scale}
				now={now}
			/>
			<Section title={words.facts}>
				<Card className="px-4 py-3">
					<StatementFacts statement={statement} articles={articles} isWhole />
				</Card>
			</Section>
			<Section title={sourcing.title}>
				<SourcingPart sourcing={props.sourcing} articleIds={articlesOf(statement)} />
			</Section>
			<MemberComparison {...props} />
			<DenialsSection linked={denials.linked} open={openOf(statement.members, denials.openIds)} />
			<EvidenceSection
				statementId={statement.id}
				evidence={props.evidence}
				leads={props.leads}
				now={now}
			/>
			<div className="contents print:hidden">
				<Section title={threads.title}>
					<Threads key={statement.id} kind="statement" subjectId={statement.id} />
				</Section>
				<MergedStatements merged={statement.merged} intoId={statement.id} />
				<StatementHistory events={props.history.events} dossierId={props.dossierId} now={now}>
					<StatementWordings {...props} revisions={props.history.revisions} />
				</StatementHistory>
			</div>
		</article>
	);
}

function articlesOf({ members }: StatementView): readonly string[] {
	return [...new Set(members.map(({ passage }) => passage.articleId))];
}

function openOf(
	members: readonly MembershipView[],
	ids: readonly string[],
): readonly PassageView[] {
	return members
		.map(({ passage }) => passage)
		.filter(({ annotationId }) => ids.includes(annotationId));
}
