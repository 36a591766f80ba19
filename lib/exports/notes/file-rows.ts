import { holdsWords } from "@/lib/exports/notes/holds-words";
import type { NoteLine } from "@/lib/exports/notes/note-lines";
import { utcMoment } from "@/lib/exports/notes/utc-moment";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import { formatPublished } from "@/lib/i18n/format";
import { messagesFor } from "@/lib/i18n/messages";

/** What a file says of itself, in plain words: which text it has, which marks, when it was made and by what. */
export function fileRows(selected: SelectedArticle): NoteLine[] {
	const { annotations, article, dossier, exportedAt, language, links, version } = selected;
	const { everywhere, exports, vocabulary } = messagesFor(language);
	const { file } = exports;
	const { address, author, credits, outlet, published } = article;
	const counts = `${everywhere.count.passages(annotations.length)}, ${everywhere.count.links(links.length)}`;
	const date = published === null ? everywhere.unknownDate : formatPublished(published, language);
	return [
		{ name: file.dossier, words: dossier.title },
		{ name: file.outlet, words: outlet ?? everywhere.unknownOutlet },
		{ name: file.published, words: date },
		{ name: file.author, words: author ?? "" },
		{ name: file.address, words: address ?? "" },
		{ name: file.credits, words: credits.join(", ") },
		{ name: file.language, words: vocabulary.language[article.language] },
		{
			name: file.version,
			words: file.versionOf(version.number, utcMoment(version.createdAt, language)),
		},
		{ name: file.holds, words: `${holdsWords(selected)} · ${counts}` },
		{
			name: file.exported,
			words: file.exportedBy(utcMoment(exportedAt, language), selected.softwareVersion),
		},
	].filter(({ words }) => words !== "");
}
