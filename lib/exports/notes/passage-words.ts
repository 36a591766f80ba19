import type { PassageView } from "@/lib/domain/link";
import type { FileContext } from "@/lib/exports/notes/file-context";
import { formatPublished } from "@/lib/i18n/format";

/** A passage where something leads to it, in plain words: tag and quote, then its note, or outlet, date, title, speakers. */
export function passageWords(
	{ noteOf, selected, words }: FileContext,
	passage: PassageView,
): string {
	const { everywhere, exports, vocabulary } = words;
	const { articleTitle, outlet, published, speakers, tag } = passage;
	const said = `${vocabulary.tag[tag]} ${everywhere.quote(passage.quotes.join(everywhere.gap))}`;
	const note = noteOf.get(passage.annotationId);
	if (note !== undefined) return `${said} (${exports.file.noteOf(note.number)})`;
	const date =
		published === null ? everywhere.unknownDate : formatPublished(published, selected.language);
	const place = `${outlet ?? everywhere.unknownOutlet}, ${date}, ${everywhere.quote(articleTitle)}`;
	return [`${said} — ${place}`, ...(speakers.length === 0 ? [] : [speakers.join(", ")])].join(
		" · ",
	);
}
