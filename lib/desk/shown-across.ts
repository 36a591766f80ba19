import { applyOperation } from "./apply-operation";
import type { DeskContents } from "./desk-contents";
import type { DeskOperation } from "./desk-operation";
import type { OutboxEntry } from "./outbox-entry";

/**
 * What the desk of an article shows while another article's desk has work under way that is about it: words of it that
 * are marked from there, marks of it that are removed from there. The same object where there is none.
 */
export function shownAcross(contents: DeskContents, entries: readonly OutboxEntry[]): DeskContents {
	return entries.reduce((before, { operation, doing }) => {
		const here = asDoneHere(operation, contents.view.article.id);
		return here === null ? before : applyOperation(before, here, doing);
	}, contents);
}

/** The operation as the article's own desk would do it; null for what is not about it. */
function asDoneHere(operation: DeskOperation, articleId: string): DeskOperation | null {
	if (operation.kind === "place-annotation") {
		const { elsewhere, ...here } = operation;
		return elsewhere?.articleId === articleId ? here : null;
	}
	const isRemoval = operation.kind === "remove" || operation.kind === "restore";
	return isRemoval && operation.noun === "annotations" ? operation : null;
}
