"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import type { ArticleRow } from "@/lib/domain/article";
import { type ArticleState, articleStates } from "@/lib/domain/article-states";
import { movesFrom } from "@/lib/domain/article-steps";
import type { DossierView } from "@/lib/domain/dossier";
import { workOf } from "./article-edit";
import { AssignDialog } from "./assign-dialog";
import { BoardColumn } from "./board-column";
import { useFocusAfter } from "./use-focus-after";
import { useWorkAsker } from "./use-work-asker";
import { useWorkSteps } from "./use-work-steps";
import { WorkloadTable } from "./workload-table";

/** The articles of a dossier by where the work on them is, to be moved and given; and who has how much. */
export function BoardScreen(props: {
	dossier: DossierView;
	articles: readonly ArticleRow[];
	/** Today as ISO 8601, which due dates are compared with. */
	today: string;
}) {
	const { dossier, articles, today } = props;
	const { board, vocabulary } = useMessages();
	const asker = useWorkAsker(dossier.members);
	const change = useWorkSteps();
	const [draggedId, setDraggedId] = useState<string | null>(null);
	const [assignedId, setAssignedId] = useState<string | null>(null);
	const assigned = articles.find(({ id }) => id === assignedId);
	const dragged = articles.find(({ id }) => id === draggedId);
	const targets = dragged === undefined ? [] : movesFrom(workOf(dragged), asker);
	const keepFocus = useFocusAfter(articles);
	const move = (article: ArticleRow, state: ArticleState) => {
		keepFocus(article.id, state);
		void change(article, { state }, board.moved(article.title, vocabulary.articleState[state]));
	};
	return (
		<div className="flex flex-col gap-6">
			<p className="max-w-3xl text-pretty text-ink-2">{board.intro}</p>
			<div className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-4">
				{articleStates.map((state) => (
					<BoardColumn
						key={state}
						state={state}
						articles={articles.filter((article) => article.state === state)}
						today={today}
						asker={asker}
						isTarget={targets.includes(state)}
						onDrag={setDraggedId}
						onDrop={() => dragged !== undefined && move(dragged, state)}
						onMove={move}
						onChange={change}
						onAssign={setAssignedId}
					/>
				))}
			</div>
			<WorkloadTable articles={articles} members={dossier.members} today={today} />
			{assigned !== undefined && (
				<AssignDialog
					key={assigned.id}
					article={assigned}
					members={dossier.members}
					onClose={() => setAssignedId(null)}
				/>
			)}
		</div>
	);
}
