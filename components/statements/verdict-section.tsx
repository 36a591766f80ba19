"use client";

import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useSelf } from "@/components/shell/self-provider";
import { HoldingThread } from "@/components/threads/thread-link";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Pill } from "@/components/ui/pill";
import { toast } from "@/components/ui/toast";
import { FailureNotice } from "@/components/writing/failure-notice";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import { hasRole } from "@/lib/domain/roles";
import type { StatementView } from "@/lib/domain/statement";
import { canTake, hasStandingVerdict } from "@/lib/domain/statement-steps";
import type { VerdictEntry, VerdictView } from "@/lib/domain/verdict";
import type { VerdictScaleView } from "@/lib/domain/verdict-scale";
import { formatAgo } from "@/lib/i18n/format";
import { Section } from "./section";
import { SendBackForm } from "./send-back-form";
import { VerdictForm } from "./verdict-form";

interface VerdictSectionProps {
	readonly statement: StatementView;
	/** Every verdict that was proposed, newest first. */
	readonly verdicts: readonly VerdictEntry[];
	readonly scale: VerdictScaleView;
	readonly now: string;
}

/** What was found, how, by whom and confirmed by whom; who may confirm what waits; and what was found before. */
export function VerdictSection({ statement, verdicts, scale, now }: VerdictSectionProps) {
	const { verdict: words } = useMessages().statementPage;
	const { verdict, status } = statement;
	const [isOpen, setOpen] = useState(false);
	const said = proposing(statement);
	const earlier = verdicts.filter(({ revision }) => revision !== verdict?.revision);
	return (
		<Section
			title={words.title}
			action={
				<Button
					size="small"
					variant={verdict === null ? "main" : "plain"}
					onClick={() => setOpen(true)}
				>
					{words[said].action}
				</Button>
			}
		>
			<Card className="flex flex-col gap-3 px-4 py-3">
				{verdict === null ? (
					<p className="text-ink-2">{words.none}</p>
				) : (
					<>
						<Found verdict={verdict} now={now} />
						<Standing statement={statement} verdict={verdict} />
						{canTake("confirm", status) && (
							<Deciding statementId={statement.id} verdict={verdict} />
						)}
					</>
				)}
			</Card>
			{earlier.length > 0 && <Earlier verdicts={earlier} now={now} />}
			{isOpen && (
				<VerdictForm
					statement={statement}
					scale={scale}
					said={said}
					onClose={() => setOpen(false)}
				/>
			)}
		</Section>
	);
}

/** Which words the proposal has: the first one, one in place of what waits, or a correction. */
function proposing({ verdict, status }: StatementView): "propose" | "again" | "correct" {
	if (hasStandingVerdict(status)) return "correct";
	return verdict !== null && canTake("confirm", status) ? "again" : "propose";
}

/** A verdict: its grade, its method, who proposed it and what became of it. */
function Found({ verdict, now }: { verdict: VerdictEntry | VerdictView; now: string }) {
	const { statementPage, everywhere } = useMessages();
	const language = useLanguage();
	const words = statementPage.verdict;
	const { number, tone, method, author, at, decision } = verdict;
	const who = [
		words.by(author.name, formatAgo(at, now, language)),
		...(decision === null
			? []
			: [
					(decision.outcome === "approved" ? words.confirmedBy : words.sentBackBy)(
						decision.decider.name,
						formatAgo(decision.at, now, language),
					),
				]),
	];
	return (
		<div className="flex flex-col gap-1.5">
			<p>
				<Pill tone={tone}>
					<span className="text-sm font-medium">
						{words.gradeOf(number, verdict.words[language])}
					</span>
				</Pill>
			</p>
			<p className="max-w-prose text-pretty whitespace-pre-line">{method}</p>
			<p className="text-xs text-ink-2">{who.join(" · ")}</p>
			{decision !== null && decision.words !== "" && (
				<p className="text-label text-pretty">{everywhere.quote(decision.words)}</p>
			)}
		</div>
	);
}

/** Why a verdict does not count, where it does not. */
function Standing({ statement, verdict }: { statement: StatementView; verdict: VerdictView }) {
	const words = useMessages().statementPage.verdict;
	if (hasStandingVerdict(statement.status)) return null;
	const why = {
		proposed: words.proposed,
		approved: words.lapsed,
		changes_requested: words.returned,
		rejected: words.returned,
	}[verdict.state];
	return <p className="font-medium text-attention">{why}</p>;
}

/** Confirming or sending back, for who may; else why not. */
function Deciding({ statementId, verdict }: { statementId: string; verdict: VerdictView }) {
	const { verdict: words } = useMessages().statementPage;
	const self = useSelf();
	const write = useWrite();
	const [isSendingBack, setSendingBack] = useState(false);
	const isOwn = self !== null && verdict.editorIds.includes(self.id);
	const mayDecide = self !== null && hasRole(self.role, "reviewer") && !isOwn;
	if (!mayDecide)
		return <p className="text-label text-ink-2">{isOwn ? words.ownProposal : words.notReviewer}</p>;
	const confirm = async () => {
		const body = { revision: verdict.revision, outcome: "approved", words: "" } as const;
		const isDone = await write.send(statementId, body, (sent) =>
			api.decideVerdict(statementId, sent),
		);
		if (isDone) toast({ words: words.confirmed });
	};
	return (
		<div className="flex flex-col gap-2">
			<div className="flex flex-wrap gap-2">
				<Button variant="main" busy={write.isPending} onClick={() => void confirm()}>
					{words.confirm}
				</Button>
				<Button onClick={() => setSendingBack(true)}>{words.sendBack.action}</Button>
			</div>
			<FailureNotice failure={write.failure}>
				<HoldingThread failure={write.failure} />
			</FailureNotice>
			{isSendingBack && (
				<SendBackForm
					statementId={statementId}
					revision={verdict.revision}
					onClose={() => setSendingBack(false)}
				/>
			)}
		</div>
	);
}

function Earlier(props: { verdicts: readonly VerdictEntry[]; now: string }) {
	const { verdict: words } = useMessages().statementPage;
	return (
		<details>
			<summary className="cursor-pointer text-label font-medium">
				{words.earlier} ({props.verdicts.length})
			</summary>
			<ol className="mt-2 flex flex-col gap-4 border-l-2 border-line-2 pl-3">
				{props.verdicts.map((verdict) => (
					<li key={verdict.revision}>
						<Found verdict={verdict} now={props.now} />
					</li>
				))}
			</ol>
		</details>
	);
}
