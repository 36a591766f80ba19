import type { ArticleRow } from "@/lib/domain/article";
import type { ArticleState } from "@/lib/domain/article-states";
import type { WorkAsker } from "@/lib/domain/article-steps";
import type { useWorkSteps } from "./use-work-steps";

/** What can be done with a card of the board. */
export interface CardActions {
	readonly asker: WorkAsker;
	readonly onMove: (article: ArticleRow, state: ArticleState) => void;
	readonly onChange: ReturnType<typeof useWorkSteps>;
	readonly onAssign: (articleId: string) => void;
}
