"use client";

import type { ReactNode } from "react";
import { useMessages } from "@/components/language/language-provider";
import { PassageQuote } from "@/components/marks/passage-quote";
import { StateWord } from "@/components/marks/state-word";
import { useSelf } from "@/components/shell/self-provider";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { FailureNotice } from "@/components/writing/failure-notice";
import { useRemoval } from "@/components/writing/use-removal";
import { useUndoOffer } from "@/components/writing/use-undoable";
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

/**
 * The order of memberships: by when it was said, else by the date of the article. A date that is known less well comes
 * after all that it may be, and what has none last.
 */
export function byDate(a: MembershipView, b: MembershipView): number {
	const [first = "", second = ""] = [a, b].map(
		({ said, passage }) => `${(said.date ?? passage.published)?.value ?? "9999"}~`,
	);
	return first < second ? -1 : first > second ? 1 : 0;
}

/** One passage of a statement with its stance, which can be changed, and the way out. */
export function Member(props: {
	member: MembershipView;
	leads: boolean;
	/** Its words where they are shown otherwise than plainly. */
	words?: ReactNode;
	/** What else is told of it, below its words. */
	note?: ReactNode;
	/** What else can be done with it. */
	actions?: ReactNode;
}) {
	const { member, leads } = props;
	const { everywhere, statements: words, vocabulary } = useMessages();
	const write = useWrite();
	const offerUndo = useUndoOffer();
	const { id, statementId, revision, passage } = member;
	const { annotationId } = passage;
	const change = async (stance: Stance) => {
		const body = { revision, statementId, annotationId, stance };
		if (!(await write.send(id, body, (sent) => api.placeMembership(id, sent)))) return;
		const before = { ...body, revision: revision + 1, stance: member.stance };
		offerUndo(id, words.membership.stanceSaved, {
			call: (opId) => api.placeMembership(id, { ...before, opId }),
			words: words.membership.stanceBack,
		});
	};
	return (
		<div className="grid items-start gap-x-6 gap-y-2 md:grid-cols-[minmax(0,1fr)_auto]">
			<div className="flex min-w-0 flex-col gap-1.5">
				<PassageQuote
					passage={passage}
					lead={vocabulary.stance[member.stance]}
					withTitle
					{...(props.words === undefined ? {} : { words: props.words })}
				/>
				{props.note}
			</div>
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
				{props.actions}
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
