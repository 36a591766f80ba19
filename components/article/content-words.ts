import { bodyOf } from "@/lib/desk/desk-contents";
import type { AnnotationContent } from "@/lib/domain/annotation";
import type { AnnotationField } from "@/lib/domain/annotation-fields";
import type { DeskView } from "@/lib/domain/desk";
import { noteText } from "@/lib/domain/note";
import type { Messages } from "@/lib/i18n/messages";

/** What one field of a mark says, in words. */
export function contentWords(
	field: AnnotationField,
	content: AnnotationContent,
	view: DeskView,
	{ vocabulary, desk, everywhere }: Messages,
): string {
	const words: Record<AnnotationField, () => string> = {
		tag: () => vocabulary.tag[content.tag],
		pieces: () =>
			everywhere.quote(
				bodyOf(content)
					.map(({ quote }) => quote)
					.join(everywhere.gap),
			),
		speakerIds: () =>
			content.speakerIds
				.flatMap((id) => view.speakers.find((speaker) => speaker.id === id)?.name ?? [])
				.join(", "),
		certainty: () => vocabulary.certainty[content.certainty],
		quoteType: () => (content.quoteType === null ? "" : vocabulary.quoteType[content.quoteType]),
		checkWorthiness: () =>
			content.checkWorthiness === null ? "" : vocabulary.checkWorthiness[content.checkWorthiness],
		note: () => noteText(content.note),
	};
	const value = words[field]();
	return value === "" ? desk.notSet : value;
}
