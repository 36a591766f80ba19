import type { ExportHead } from "@/lib/exports/export-head";
import { messagesFor } from "@/lib/i18n/messages";

/** Which marks a file holds, in plain words: the filter, and what narrows it, as the file says of itself. */
export function holdsWords({ language, marks, members, narrowing }: ExportHead): string {
	const { exports, vocabulary } = messagesFor(language);
	const { file } = exports;
	const { annotationId, from, memberIds, states, statementId, tags, until } = narrowing;
	const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? id;
	const parts = [
		`${exports.marks[marks].name} (${exports.marks[marks].meaning})`,
		annotationId === null ? "" : file.onlyPassage,
		statementId === null ? "" : file.onlyStatement,
		tags.map((tag) => vocabulary.tags[tag]).join(", "),
		states.map((state) => vocabulary.reviewState[state]).join(", "),
		memberIds.length === 0 ? "" : file.onlyMembers(memberIds.map(nameOf).join(", ")),
		from === null && until === null ? "" : file.onlyBetween(from, until),
	];
	return parts.filter((part) => part !== "").join(" · ");
}
