"use client";

import { type KeyboardEvent, useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useZone } from "@/components/language/zone-provider";
import { TagChip } from "@/components/marks/tag-chip";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Pill } from "@/components/ui/pill";
import { FormDialog } from "@/components/writing/form-dialog";
import type { ComparisonView, RoundMark } from "@/lib/domain/round";
import { formatMoment } from "@/lib/i18n/format";
import { MarkedWords } from "./marked-words";
import { SettleForm } from "./settle-form";
import { marksOf, type Row, type Settling, settlementOf, withdrawnOf } from "./use-settling";

type Article = ComparisonView["articles"][number];

/** One row of a comparison: the words of either side, and what can be done with them. */
export function ComparisonRow(props: {
	row: Row;
	article: Article;
	comparison: ComparisonView;
	settling: Settling;
	/** Whether the reader may take back what this member settled. */
	mayWithdraw: (settlerId: string) => boolean;
}) {
	const { row, article, comparison, settling } = props;
	const words = useMessages().agreement.screen;
	const settlement = settlementOf(row);
	const isWithdrawable = settlement !== null && props.mayWithdraw(settlement.settler.id);
	const withdraw = () => isWithdrawable && settlement.open && void settling.withdraw(settlement.id);
	const [isJoining, setJoining] = useState(false);
	const [isDropping, setDropping] = useState(false);
	const isOpen = settlement === null;
	const take = (mark: RoundMark | null) => mark !== null && settling.settle(row, mark.content);
	const acts = {
		"1": () => take(row.first),
		"2": () => take(row.second),
		b: () => setJoining(row.first !== null && row.second !== null),
		x: () => setDropping(true),
	};
	const byKey: Readonly<Record<string, () => unknown>> = isOpen ? acts : { z: withdraw };
	const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
		const isOwn = event.target === event.currentTarget;
		const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
		if (step(event) || !isOwn || !isPlain) return;
		const act = byKey[event.key.toLowerCase()];
		if (act === undefined) return;
		event.preventDefault();
		act();
	};
	return (
		<li
			// biome-ignore lint/a11y/noNoninteractiveTabindex: a row is gone to by its keys, which the screen names
			tabIndex={0}
			data-row
			onKeyDown={onKeyDown}
			className="flex flex-col gap-3 rounded-card border border-line bg-sheet px-4 py-3"
		>
			<p>
				<Pill tone={row.alignment === "same" ? "good" : "attention"}>
					{words.alignment[row.alignment]}
				</Pill>
			</p>
			<div className="grid gap-4 sm:grid-cols-2">
				<Side who={comparison.first.name} mark={row.first} row={row} article={article} />
				<Side who={comparison.second.name} mark={row.second} row={row} article={article} />
			</div>
			{isOpen ? (
				<div className="flex flex-wrap gap-2">
					{row.first !== null && (
						<Button onClick={acts["1"]} keyHint="1">
							{words.take(comparison.first.name)}
						</Button>
					)}
					{row.second !== null && (
						<Button onClick={acts["2"]} keyHint="2">
							{words.take(comparison.second.name)}
						</Button>
					)}
					{row.first !== null && row.second !== null && (
						<Button onClick={acts.b} keyHint="B">
							{words.asOne}
						</Button>
					)}
					<Button variant="danger" onClick={acts.x} keyHint="X">
						{words.drop.action}
					</Button>
				</div>
			) : (
				<Settled
					settlement={settlement}
					article={article}
					onWithdraw={isWithdrawable ? withdraw : null}
				/>
			)}
			<Withdrawn row={row} />
			<FormDialog
				open={isDropping && isOpen}
				onOpenChange={setDropping}
				title={words.drop.title}
				submit={words.drop.submit}
				write={settling}
				onSubmit={async () => {
					if (await settling.settle(row, null)) setDropping(false);
				}}
			>
				<p>{words.drop.hint}</p>
			</FormDialog>
			{isJoining && row.first !== null && row.second !== null && (
				<SettleForm
					row={row}
					first={row.first}
					second={row.second}
					article={article}
					comparison={comparison}
					settling={settling}
					onClose={() => setJoining(false)}
				/>
			)}
		</li>
	);
}

/** Goes to the row before or after on an arrow; answers whether the key was one. */
function step(event: KeyboardEvent<HTMLLIElement>): boolean {
	if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return false;
	if (event.target !== event.currentTarget) return false;
	const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
	const next = rows[rows.indexOf(event.currentTarget) + (event.key === "ArrowDown" ? 1 : -1)];
	event.preventDefault();
	next?.focus();
	return true;
}

function Side(props: { who: string; mark: RoundMark | null; row: Row; article: Article }) {
	const { who, mark, row, article } = props;
	const words = useMessages().agreement.screen;
	return (
		<div className="flex min-w-0 flex-col gap-1.5">
			<p className="flex flex-wrap items-center gap-2 text-label">
				<span className="font-medium">{who}</span>
				{mark !== null && <TagChip tag={mark.content.tag} size="small" />}
				{mark !== null && mark.speakers.length > 0 && (
					<span className="text-ink-2">{mark.speakers.join(", ")}</span>
				)}
			</p>
			{mark === null ? (
				<p className="text-ink-2 italic">{words.nothing}</p>
			) : (
				<MarkedWords article={article} mark={mark} within={marksOf(row)} />
			)}
		</div>
	);
}

/** How a row stands settled, and the way back for who has it. */
function Settled(props: {
	settlement: NonNullable<RoundMark["settlement"]>;
	article: Article;
	onWithdraw: (() => void) | null;
}) {
	const { annotationId, settler, open } = props.settlement;
	const words = useMessages().agreement.screen;
	return (
		<div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-label text-ink-2">
			<p className="flex flex-wrap gap-x-3">
				{annotationId === null ? words.dropped(settler.name) : words.settled(settler.name)}
				{annotationId !== null && (
					<Link
						href={`/articles/${props.article.id}#a=${annotationId}`}
						className="text-ink underline underline-offset-2"
					>
						{words.show}
					</Link>
				)}
			</p>
			{props.onWithdraw !== null && open && (
				<Button size="small" onClick={props.onWithdraw} keyHint="Z">
					{words.withdraw}
				</Button>
			)}
			{props.onWithdraw !== null && !open && <p>{words.movedOn}</p>}
		</div>
	);
}

/** What was settled of a row and taken back since. */
function Withdrawn({ row }: { row: Row }) {
	const { agreement } = useMessages();
	const language = useLanguage();
	const zone = useZone();
	const past = withdrawnOf(row);
	if (past.length === 0) return null;
	return (
		<ul className="flex flex-col gap-1 text-label text-ink-2">
			{past.map(({ id, annotationId, settler, withdrawnBy, withdrawnAt }) => (
				<li key={id}>
					{agreement.screen.withdrawn(
						annotationId === null
							? agreement.screen.dropped(settler.name)
							: agreement.screen.settled(settler.name),
						withdrawnBy.name,
						formatMoment(withdrawnAt, language, zone),
					)}
				</li>
			))}
		</ul>
	);
}
