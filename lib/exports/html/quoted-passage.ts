import type { PassageView } from "@/lib/domain/link";
import { tagChip } from "@/lib/exports/html/tag-chip";
import { type Content, type Markup, markup } from "@/lib/exports/markup";
import type { FileContext } from "@/lib/exports/notes/file-context";
import { formatPublished } from "@/lib/i18n/format";

/** A passage where something leads to it: its tag and words, then its note, or outlet, date, title and speakers. */
export function quotedPassage(
	{ noteOf, selected, words }: FileContext,
	passage: PassageView,
): Markup {
	const { everywhere, exports, vocabulary } = words;
	const { articleTitle, outlet, published, speakers, tag } = passage;
	const quote = everywhere.quote(passage.quotes.join(everywhere.gap));
	const said = markup`${tagChip(tag, vocabulary.tag[tag])} <q dir="auto">${quote}</q>`;
	const note = noteOf.get(passage.annotationId);
	if (note !== undefined)
		return markup`${said} (<a href="#${note.id}">${exports.file.noteOf(note.number)}</a>)`;
	const date =
		published === null ? everywhere.unknownDate : formatPublished(published, selected.language);
	const by = speakers.length === 0 ? null : [" · ", listed(speakers.map(isolated))];
	return markup`${said} — ${isolated(outlet ?? everywhere.unknownOutlet)}, ${date}, <cite>${isolated(articleTitle)}</cite>${by}`;
}

/** A name whose direction of writing is kept to itself. */
export function isolated(name: string): Markup {
	return markup`<bdi>${name}</bdi>`;
}

/** Parts one after the other. */
export function listed(parts: readonly Content[], separator = ", "): readonly Content[] {
	return parts.flatMap((part, n) => (n === 0 ? [part] : [separator, part]));
}
