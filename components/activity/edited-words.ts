import type { EditedWords } from "@/lib/domain/edit";
import type { Language } from "@/lib/domain/languages";
import { formatPublished } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";

/** What can be edited of things that are not reviewed, in the order in which a history tells it. */
export const editedFields = [
	"title",
	"summary",
	"name",
	"aliases",
	"outlet",
	"author",
	"published",
	"address",
	"language",
	"credits",
] as const satisfies readonly (keyof EditedContent)[];
export type EditedField = (typeof editedFields)[number];

/** What a thing of any of the kinds says; what its kind has not is left out. */
export type EditedContent = Partial<
	EditedWords<"article"> & EditedWords<"dossier"> & EditedWords<"speaker">
>;

/** What a thing says in one of its fields, in the reader's words. */
export function editedWords(
	field: EditedField,
	content: EditedContent,
	{ vocabulary, desk }: Messages,
	reader: Language,
): string {
	const { published = null, language, credits = [], aliases = [], ...plain } = content;
	const words: Record<EditedField, string> = {
		title: plain.title ?? "",
		summary: plain.summary ?? "",
		name: plain.name ?? "",
		aliases: aliases.join(", "),
		outlet: plain.outlet ?? "",
		author: plain.author ?? "",
		published: published === null ? "" : formatPublished(published, reader),
		address: plain.address ?? "",
		language: language === undefined ? "" : vocabulary.language[language],
		credits: credits.join(", "),
	};
	return words[field] === "" ? desk.notSet : words[field];
}
