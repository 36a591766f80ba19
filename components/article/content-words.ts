import type { AnnotationContent } from "@/lib/domain/annotation";
import type { AnnotationField } from "@/lib/domain/annotation-fields";
import type { DeskView } from "@/lib/domain/desk";
import type { LinkContent } from "@/lib/domain/link";
import type { LinkField } from "@/lib/domain/link-fields";
import { noteText } from "@/lib/domain/note";
import { pieceRoles } from "@/lib/domain/text-parts";
import type { Messages } from "@/lib/i18n/messages";

/** What a mark says in one of its fields, in the reader's words; the speakers by their names of today. */
export function contentWords(
	field: AnnotationField,
	content: AnnotationContent,
	view: Pick<DeskView, "speakers">,
	messages: Messages,
): string {
	const { vocabulary, desk } = messages;
	const words: Record<AnnotationField, () => string> = {
		tag: () => vocabulary.tag[content.tag],
		pieces: () => pieceWords(content.pieces, messages),
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

/** What a link says in one of its fields, in the reader's words. */
export function linkWords(
	field: LinkField,
	{ type, certainty, note }: LinkContent,
	{ vocabulary, desk }: Messages,
): string {
	const words: Record<LinkField, string> = {
		type: vocabulary.linkType[type],
		certainty: vocabulary.certainty[certainty],
		note: noteText(note),
	};
	return words[field] === "" ? desk.notSet : words[field];
}

/** The words of a passage, its pieces joined, and its source and cue words by what they are. */
function pieceWords(
	pieces: AnnotationContent["pieces"],
	{ everywhere, vocabulary }: Messages,
): string {
	return pieceRoles
		.flatMap((role) => {
			const quotes = pieces.filter((piece) => piece.role === role).map(({ quote }) => quote);
			if (quotes.length === 0) return [];
			const words = everywhere.quote(quotes.join(everywhere.gap));
			return role === "body" ? words : `${vocabulary.pieceRole[role]} ${words}`;
		})
		.join(" · ");
}
