"use client";

import { type DragEvent, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import type { ArticleRow } from "@/lib/domain/article";
import type { ArticleState } from "@/lib/domain/article-states";
import { movesFrom } from "@/lib/domain/article-steps";
import { workOf } from "./article-edit";
import { BoardCard } from "./board-card";
import type { CardActions } from "./card-actions";

/** The articles in one state; takes the card that is being dragged where that may be moved here. */
export function BoardColumn(
	props: CardActions & {
		state: ArticleState;
		articles: readonly ArticleRow[];
		today: string;
		/** Whether what is being dragged may be dropped here. */
		isTarget: boolean;
		onDrag: (articleId: string | null) => void;
		onDrop: () => void;
	},
) {
	const { state, articles, isTarget, onDrag } = props;
	const { board, vocabulary } = useMessages();
	const [isOver, setOver] = useState(false);
	const drop = (event: DragEvent) => {
		event.preventDefault();
		setOver(false);
		if (isTarget) props.onDrop();
	};
	const over = (event: DragEvent) => {
		if (!isTarget) return;
		event.preventDefault();
		setOver(true);
	};
	return (
		<section
			aria-labelledby={`board-${state}`}
			data-state={state}
			onDragOver={over}
			onDragLeave={() => setOver(false)}
			onDrop={drop}
			className={classNames(
				"flex min-w-0 flex-col gap-2.5 rounded-card border border-transparent bg-hover/60 p-2.5",
				isTarget && "border-dashed border-line-3",
				isTarget && isOver && "bg-hover",
			)}
		>
			<h2
				id={`board-${state}`}
				className="flex items-baseline gap-2 px-0.5 text-label font-semibold"
			>
				<span className="first-letter:uppercase">{vocabulary.articleState[state]}</span>
				<span className="font-normal text-ink-2 tabular-nums">{articles.length}</span>
			</h2>
			{articles.length === 0 ? (
				<p className="px-0.5 pb-1 text-label text-ink-2">{board.none}</p>
			) : (
				<ul className="flex flex-col gap-2">
					{articles.map((article) => (
						<li
							key={article.id}
							draggable={movesFrom(workOf(article), props.asker).length > 0}
							onDragStart={(event) => {
								event.dataTransfer.effectAllowed = "move";
								event.dataTransfer.setData("text/plain", article.title);
								onDrag(article.id);
							}}
							onDragEnd={() => onDrag(null)}
							className="[&[draggable=true]]:cursor-grab"
						>
							<BoardCard {...props} article={article} />
						</li>
					))}
				</ul>
			)}
		</section>
	);
}
