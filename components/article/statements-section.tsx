"use client";

import { X } from "lucide-react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { StateWord } from "@/components/marks/state-word";
import { standingMembers, titleOf } from "@/components/statements/statement-words";
import { IconButton } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import { membershipsOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import type { MembershipView, StatementView } from "@/lib/domain/statement";
import { type Stance, stances } from "@/lib/domain/statements";
import { sourceWords } from "./source-words";

/** The statements a passage belongs to: their wording, how many passages and sources, and its stance. */
export function StatementsSection(props: {
	annotation: AnnotationView;
	view: DeskView;
	onStance: (membershipId: string, stance: Stance) => void;
	onLeave: (membership: MembershipView) => void;
	mayRemove: (membership: MembershipView) => boolean;
}) {
	const { desk } = useMessages();
	const memberships = membershipsOf(props.view, props.annotation.id);
	if (memberships.length === 0) return null;
	return (
		<section aria-label={desk.statements} className="flex flex-col gap-2">
			<Label as="h3">{desk.statements}</Label>
			{memberships.map(({ statement, membership }) => (
				<StatementRow
					key={membership.id}
					{...props}
					statement={statement}
					membership={membership}
				/>
			))}
		</section>
	);
}

function StatementRow(
	props: Parameters<typeof StatementsSection>[0] & {
		statement: StatementView;
		membership: MembershipView;
	},
) {
	const messages = useMessages();
	const language = useLanguage();
	const { desk, everywhere, vocabulary } = messages;
	const { statement, membership } = props;
	const title = titleOf(statement.titles, language);
	const sources = sourceWords(statement, props.view.articles, messages);
	return (
		<div className="border-l-2 border-line-2 pl-2.5 text-xs text-ink-2">
			<p className="font-serif text-[0.9375rem] leading-snug text-ink italic">{title}</p>
			<p className={sources.isSingle ? "text-attention" : undefined}>
				{desk.passagesAndSources(
					everywhere.count.passages(standingMembers(statement).length),
					sources.words,
				)}
			</p>
			<div className="mt-1 flex items-center gap-2">
				<select
					aria-label={desk.stanceOf(title)}
					value={membership.stance}
					onChange={(event) => {
						const chosen = stances.find((stance) => stance === event.currentTarget.value);
						if (chosen !== undefined) props.onStance(membership.id, chosen);
					}}
					className="h-6 rounded-[5px] border border-line-3 bg-sheet px-1 text-ink"
				>
					{stances.map((stance) => (
						<option key={stance} value={stance}>
							{vocabulary.stance[stance]}
						</option>
					))}
				</select>
				<StateWord state={membership.state} stale={membership.stale} />
				<IconButton
					size="small"
					className="ml-auto"
					disabled={!props.mayRemove(membership)}
					label={desk.leaveStatement(everywhere.quote(title))}
					icon={<X aria-hidden="true" className="size-4" />}
					onClick={() => props.onLeave(membership)}
				/>
			</div>
		</div>
	);
}
