"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { PassageView } from "@/lib/domain/link";
import type { SpeakerView } from "@/lib/domain/speaker";
import type { MembershipView, StatementView } from "@/lib/domain/statement";
import { formatPublished } from "@/lib/i18n/format";
import { AddPassages } from "./add-passages";
import { ComparedWords } from "./compared-words";
import { MemberHistory } from "./member-history";
import { MoveForm } from "./move-form";
import type { OtherStatement } from "./other-statement";
import { SaidForm } from "./said-form";
import { Section } from "./section";
import { byDate, Member } from "./statement-members";

interface ComparisonProps {
	readonly dossierId: string;
	readonly leads: boolean;
	readonly statement: StatementView;
	readonly others: readonly OtherStatement[];
	readonly speakers: readonly SpeakerView[];
}

/** What is done with one member in a form of its own, in the order in which it is offered. */
const askable = ["said", "move", "history"] as const;

interface Asked {
	readonly what: (typeof askable)[number];
	readonly id: string;
}

/**
 * The wording of each member beside the others, oldest first, with the words marked that are not in the one they are
 * compared with; each with its stance, with who said it when and where, and the way to another statement.
 */
export function MemberComparison(props: ComparisonProps) {
	const { statement, dossierId, speakers, others } = props;
	const { statementPage, statements } = useMessages();
	const words = statementPage.members;
	const members = [...statement.members].sort(byDate);
	const [chosen, setChosen] = useState<string | null>(null);
	const [asked, setAsked] = useState<Asked | null>(null);
	const [isAdding, setAdding] = useState(false);
	const reference = members.find(({ id }) => id === chosen) ?? members[0];
	// By its id, so that a form whose page is read again has the member as it now is.
	const current = members.find(({ id }) => id === asked?.id);
	const close = () => setAsked(null);
	return (
		<Section
			title={words.title}
			action={
				<Button
					size="small"
					icon={<Plus aria-hidden="true" className="size-3.5" />}
					onClick={() => setAdding(true)}
				>
					{words.add}
				</Button>
			}
		>
			{members.length === 0 && <p className="text-ink-2">{statements.noPassages}</p>}
			{reference !== undefined && members.length > 1 && (
				<ReferenceChoice members={members} reference={reference} onChoose={setChosen} />
			)}
			<ol className="flex flex-col gap-5">
				{members.map((member) => (
					<li key={member.id}>
						<Member
							member={member}
							leads={props.leads}
							words={
								reference === undefined || reference === member ? undefined : (
									<ComparedWords passage={member.passage} reference={reference.passage} />
								)
							}
							note={
								<SaidNote
									member={member}
									isReference={reference === member && members.length > 1}
								/>
							}
							actions={<MemberActions member={member} onAsk={setAsked} />}
						/>
					</li>
				))}
			</ol>
			{current !== undefined && asked?.what === "said" && (
				<SaidForm member={current} speakers={speakers} onClose={close} />
			)}
			{current !== undefined && asked?.what === "move" && (
				<MoveForm dossierId={dossierId} member={current} others={others} onClose={close} />
			)}
			{current !== undefined && asked?.what === "history" && (
				<MemberHistory member={current} speakers={speakers} others={others} onClose={close} />
			)}
			{isAdding && (
				<AddPassages dossierId={dossierId} statement={statement} onClose={() => setAdding(false)} />
			)}
		</Section>
	);
}

/** Which wording the others are compared with. */
function ReferenceChoice(props: {
	members: readonly MembershipView[];
	reference: MembershipView;
	onChoose: (id: string) => void;
}) {
	const { everywhere, statementPage } = useMessages();
	const words = statementPage.members;
	const name = ({ outlet, quotes }: PassageView) =>
		`${outlet ?? everywhere.unknownOutlet} · ${everywhere.quote(shorten(quotes.join(everywhere.gap)))}`;
	return (
		<SelectField
			label={words.compareWith}
			hint={words.differsHint}
			className="max-w-xl"
			options={props.members.map(({ id, passage }) => ({ value: id, label: name(passage) }))}
			value={props.reference.id}
			onValue={props.onChoose}
		/>
	);
}

function shorten(words: string): string {
	return words.length > 60 ? `${words.slice(0, words.lastIndexOf(" ", 60))}…` : words;
}

/** Who said it, when and where, as far as it was noted; and whether the others are compared with it. */
function SaidNote({ member, isReference }: { member: MembershipView; isReference: boolean }) {
	const words = useMessages().statementPage.members;
	const language = useLanguage();
	const { speaker, date, place } = member.said;
	const parts = [
		...(speaker === null ? [] : [speaker.name]),
		...(date === null ? [] : [formatPublished(date, language)]),
		...(place === "" ? [] : [place]),
		...(isReference ? [words.reference] : []),
	];
	if (parts.length === 0) return null;
	return <p className="pl-3 text-xs text-pretty text-ink-2">{parts.join(" · ")}</p>;
}

function MemberActions(props: { member: MembershipView; onAsk: (asked: Asked) => void }) {
	const { everywhere, history, statementPage } = useMessages();
	const { said, saidOf, move, moveOf } = statementPage.members;
	const { id, passage } = props.member;
	const quote = everywhere.quote(passage.quotes.join(everywhere.gap));
	const actions = {
		said: { label: said, nameOf: saidOf },
		move: { label: move, nameOf: moveOf },
		history: { label: history.membership.show, nameOf: history.membership.showOf },
	} as const satisfies Record<Asked["what"], object>;
	return askable.map((what) => (
		<Button
			key={what}
			size="small"
			variant="quiet"
			aria-label={actions[what].nameOf(quote)}
			onClick={() => props.onAsk({ what, id })}
		>
			{actions[what].label}
		</Button>
	));
}
