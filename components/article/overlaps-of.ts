import { bodyOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import { type MarkIndex, marksWithin } from "@/lib/text/hit";

/** How many other annotations have words in common with this one. */
export function overlapsOf(
	index: MarkIndex,
	annotation: Pick<AnnotationView, "id" | "pieces">,
): number {
	const over = bodyOf(annotation).flatMap((piece) => marksWithin(index, piece));
	return new Set(over.map(({ id }) => id).filter((id) => id !== annotation.id)).size;
}
