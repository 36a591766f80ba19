"use client";

import { Ellipsis } from "lucide-react";
import { ArticleDate, AssignedTo } from "@/components/dossiers/article-facts";
import { useMessages } from "@/components/language/language-provider";
import { PresentAt } from "@/components/live/live-refresh";
import { IconButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import type { ArticleRow } from "@/lib/domain/article";
import { canAssign, movesFrom } from "@/lib/domain/article-steps";
import { workOf } from "./article-edit";
import type { CardActions } from "./card-actions";
import { cardMenuId } from "./use-focus-after";

/** One article on the board: whose it is, when it came out, who has it and until when, and what can be done with it. */
export function BoardCard(props: CardActions & { article: ArticleRow; today: string }) {
	const { article, today } = props;
	const { everywhere, dossiers } = useMessages();
	return (
		<Card className="flex flex-col gap-1.5">
			<div className="flex items-start gap-2">
				<p className="min-w-0 flex-1 pt-0.5 text-xs text-ink-2">
					{article.outlet ?? everywhere.unknownOutlet} ·{" "}
					<ArticleDate published={article.published} />
				</p>
				<CardMenu {...props} />
			</div>
			<Link
				href={`/articles/${article.id}`}
				lang={article.language}
				draggable={false}
				className="font-serif leading-snug font-medium text-pretty no-underline hover:underline"
			>
				{article.title}
			</Link>
			{article.message !== "" && (
				<p className="border-l-2 border-line-2 pl-2 text-label whitespace-pre-line text-pretty-safe">
					{article.message}
				</p>
			)}
			<div className="flex flex-col gap-0.5 text-label">
				<AssignedTo article={article} today={today} />
				{article.waiting > 0 && (
					<span className="text-xs text-ink-2">{dossiers.card.waiting(article.waiting)}</span>
				)}
				<PresentAt articleId={article.id} />
			</div>
		</Card>
	);
}

function CardMenu({
	article,
	asker,
	onMove,
	onChange,
	onAssign,
}: CardActions & { article: ArticleRow }) {
	const { board, vocabulary } = useMessages();
	const work = workOf(article);
	const moves = movesFrom(work, asker);
	const mine = work.assigneeId === asker.memberId;
	const hasSteps = moves.length > 0 || work.assigneeId === null || mine || asker.assigns;
	return (
		<Menu
			align="end"
			trigger={
				<IconButton
					id={cardMenuId(article.id)}
					size="small"
					label={board.actionsFor(article.title)}
					icon={<Ellipsis aria-hidden="true" className="size-4" />}
				/>
			}
		>
			{!hasSteps && <MenuLabel>{board.nothing}</MenuLabel>}
			{canAssign("take", work, asker) && (
				<MenuItem
					onSelect={() =>
						void onChange(article, { assigneeId: asker.memberId }, board.taken(article.title))
					}
				>
					{board.take}
				</MenuItem>
			)}
			{canAssign("assign", work, asker) && (
				<MenuItem onSelect={() => onAssign(article.id)}>{board.assign}</MenuItem>
			)}
			{mine && canAssign("hand_back", work, asker) && (
				<MenuItem
					onSelect={() =>
						void onChange(article, { assigneeId: null }, board.handedBack(article.title))
					}
				>
					{board.handBack}
				</MenuItem>
			)}
			{moves.length > 0 && <MenuLabel>{board.moveTo}</MenuLabel>}
			{moves.map((state) => (
				<MenuItem key={state} onSelect={() => onMove(article, state)}>
					{vocabulary.articleState[state]}
				</MenuItem>
			))}
		</Menu>
	);
}
