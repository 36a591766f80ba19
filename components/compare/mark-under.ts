import type { ArticleEditor } from "@/components/article/use-article-editor";
import { annotationsOf } from "@/lib/editor/annotation-plugin";
import { offsetAt } from "@/lib/editor/offset-at";
import { marksAt } from "@/lib/text/hit";

/** The shortest mark over the words at a point of the window; null on plain words and beside the text. */
export function markUnder(
	{ editor }: Pick<ArticleEditor, "editor">,
	x: number,
	y: number,
): string | null {
	const layer = editor === null ? null : annotationsOf(editor.state);
	const offset = editor === null ? null : offsetAt(editor.view, x, y);
	if (layer === null || offset === null) return null;
	return marksAt(layer.index, offset)[0] ?? null;
}
