"use client";

import { ChevronDown, Pencil, Trash2 } from "lucide-react";
import { useId } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useSelf } from "@/components/shell/self-provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { Pill } from "@/components/ui/pill";
import { useRemoval } from "@/components/writing/use-removal";
import type { ArticleRow } from "@/lib/domain/article";
import { standingVerdict } from "@/lib/domain/standing-verdict";
import type { StatementView } from "@/lib/domain/statement";
import { statementAddress } from "./statement-address";
import { StatementFacts } from "./statement-facts";
import { StatementMembers } from "./statement-members";
import { wordingFor } from "./statement-words";

/** One statement: its wording and what is known of it at a glance; unfolded, its passages. */
export function StatementCard(props: {
	dossierId: string;
	statement: StatementView;
	articles: readonly ArticleRow[];
	leads: boolean;
	isOpen: boolean;
	onToggle: () => void;
	onEdit: () => void;
}) {
	const { statement, articles, isOpen, onToggle } = props;
	const { statements: words, vocabulary } = useMessages();
	const membersId = useId();
	return (
		<Card id={statement.id} className="p-0">
			<article className="flex flex-col gap-3 px-4 py-4 sm:px-5">
				<div className="flex flex-wrap items-start gap-x-4 gap-y-2">
					<StatementTitle statement={statement} dossierId={props.dossierId} />
					<StandingVerdict statement={statement} />
					<Pill>{vocabulary.statementStatus[statement.status]}</Pill>
				</div>
				<StatementFacts statement={statement} articles={articles} isWhole={isOpen} />
				<div className="flex flex-wrap items-center gap-2">
					<Button
						size="small"
						aria-expanded={isOpen}
						aria-controls={membersId}
						onClick={onToggle}
						icon={
							<ChevronDown
								aria-hidden="true"
								className={classNames("size-4 transition-transform", isOpen && "rotate-180")}
							/>
						}
					>
						{isOpen ? words.hide : words.show} ({statement.members.length})
					</Button>
					<StatementActions {...props} />
				</div>
			</article>
			<div id={membersId} hidden={!isOpen} className="border-t border-line px-4 py-4 sm:px-5">
				{isOpen && <StatementMembers statement={statement} leads={props.leads} />}
			</div>
		</Card>
	);
}

/** The verdict that stands, if one does. */
function StandingVerdict({ statement }: { statement: StatementView }) {
	const { statementPage } = useMessages();
	const language = useLanguage();
	const verdict = standingVerdict(statement);
	if (verdict === null) return null;
	const { number, tone, words } = verdict;
	return <Pill tone={tone}>{statementPage.verdict.gradeOf(number, words[language])}</Pill>;
}

function StatementTitle(props: { statement: StatementView; dossierId: string }) {
	const { statement, dossierId } = props;
	const language = useLanguage();
	const { statements: words, vocabulary } = useMessages();
	const wording = wordingFor(statement.titles, language);
	return (
		<h3 className="min-w-0 flex-1 basis-72 font-serif text-lg leading-snug font-semibold text-pretty">
			<Link
				href={statementAddress(dossierId, statement.id)}
				className="no-underline hover:underline hover:decoration-line-3"
			>
				<span lang={wording?.language}>{wording?.words ?? vocabulary.kind.membership}</span>
			</Link>
			{wording !== null && wording.language !== language && (
				<span className="ml-2 font-sans text-xs font-normal whitespace-nowrap text-ink-2">
					({words.inLanguage[wording.language]})
				</span>
			)}
		</h3>
	);
}

function StatementActions(props: { statement: StatementView; leads: boolean; onEdit: () => void }) {
	const { statement, leads } = props;
	const words = useMessages().statements;
	const self = useSelf();
	const remove = useRemoval();
	const mayRemove = leads || statement.author.id === self?.id;
	return (
		<>
			<Button
				size="small"
				variant="quiet"
				icon={<Pencil aria-hidden="true" className="size-3.5" />}
				onClick={props.onEdit}
			>
				{words.edit.action}
			</Button>
			{mayRemove && (
				<Button
					size="small"
					variant="quiet"
					icon={<Trash2 aria-hidden="true" className="size-3.5" />}
					onClick={() => void remove("statements", statement.id, words)}
				>
					{words.remove}
				</Button>
			)}
		</>
	);
}
