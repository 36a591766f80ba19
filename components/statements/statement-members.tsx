"use client";

import { useMessages } from "@/components/language/language-provider";
import { PassageQuote } from "@/components/marks/passage-quote";
import { StateWord } from "@/components/marks/state-word";
import { useSelf } from "@/components/shell/self-provider";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { toast } from "@/components/ui/toast";
import { FailureNotice } from "@/components/writing/failure-notice";
import { useRemoval } from "@/components/writing/use-removal";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { DecisionView } from "@/lib/domain/people";
import type { MembershipView, StatementView } from "@/lib/domain/statement";
import { type Stance, stances } from "@/lib/domain/statements";

/** The passages of a statement, oldest article first, each with its stance, which can be changed, and the way out. */
export function StatementMembers(props: { statement: StatementView; leads: boolean }) {
	const { members } = props.statement;
	const words = useMessages().statements;
	if (members.length === 0) return <p className="text-ink-2">{words.noPassages}</p>;
	return (
		<ul className="flex flex-col gap-4">
			{[...members].sort(byDate).map((member) => (
				<li key={member.id}>
					<Member member={member} leads={props.leads} />
				</li>
			))}
		</ul>
	);
}

function byDate(a: MembershipView, b: MembershipView): number {
	const [first, second] = [a, b].map(({ passage }) => passage.published?.value ?? "9999");
	return (first ?? "").localeCompare(second ?? "");
}

function Member({ member, leads }: { member: MembershipView; leads: boolean }) {
	const { everywhere, statements: words, vocabulary } = useMessages();
	const write = useWrite();
	const { id, statementId, revision, passage } = member;
	const change = async (stance: Stance) => {
		const body = { revision, statementId, annotationId: passage.annotationId, stance };
		const isDone = await write.send(id, body, (sent) => api.placeMembership(id, sent));
		if (isDone) toast({ words: words.membership.stanceSaved });
	};
	return (
		<div className="grid items-start gap-x-6 gap-y-2 md:grid-cols-[minmax(0,1fr)_auto]">
			<PassageQuote passage={passage} lead={vocabulary.stance[member.stance]} withTitle />
			<div className="flex flex-wrap items-center gap-x-2 gap-y-2 max-md:pl-3">
				<span className="inline-flex items-center gap-1.5 text-xs text-ink-2">
					{words.membership.reviewOf} <StateWord state={member.state} stale={member.stale} />
				</span>
				<SelectField
					hideLabel
					label={words.membership.stanceLabel(
						everywhere.quote(passage.quotes.join(everywhere.gap)),
					)}
					className="w-28"
					options={stances.map((value) => ({ value, label: vocabulary.stance[value] }))}
					value={member.stance}
					onValue={(stance) => void change(stance)}
					disabled={write.isPending}
				/>
				<TakeOut member={member} leads={leads} />
			</div>
			<div className="empty:hidden md:col-span-2">
				{member.decision !== null && <DecisionWords decision={member.decision} />}
				<FailureNotice failure={write.failure} />
			</div>
		</div>
	);
}

function TakeOut({ member, leads }: { member: MembershipView; leads: boolean }) {
	const { everywhere, statements } = useMessages();
	const words = statements.membership;
	const self = useSelf();
	const remove = useRemoval();
	if (!leads && member.author.id !== self?.id) return null;
	const quote = everywhere.quote(member.passage.quotes.join(everywhere.gap));
	return (
		<Button
			size="small"
			variant="quiet"
			aria-label={words.removeLabel(quote)}
			onClick={() => void remove("memberships", member.id, words)}
		>
			{words.remove}
		</Button>
	);
}

/** Why a reviewer sent it back; an approval without words needs none. */
function DecisionWords({ decision }: { decision: DecisionView }) {
	const { everywhere, vocabulary } = useMessages();
	const parts = [
		...(decision.reason === null ? [] : [vocabulary.reason[decision.reason]]),
		...(decision.words === "" ? [] : [everywhere.quote(decision.words)]),
	];
	if (parts.length === 0) return null;
	return (
		<p className="pl-3 text-xs text-ink-2">
			{decision.decider.name} · {parts.join(" · ")}
		</p>
	);
}
