import "server-only";
import { languageNames } from "@/lib/domain/languages";
import { type LinkType, linkTypeNames } from "@/lib/domain/link-types";
import { type Tag, tagNames } from "@/lib/domain/tags";
import { messagesFor } from "@/lib/i18n/messages";
import { foldText } from "@/lib/text/fold";

/** The tag that is called so, by its name in any language or by its id; null where none is. */
export function tagCalled(label: string): Tag | null {
	return tagWords.get(keyOf(label)) ?? null;
}

/** The type of link that is called so, by its name in any language or by its id; null where none is. */
export function linkTypeCalled(label: string): LinkType | null {
	return linkWords.get(keyOf(label)) ?? null;
}

const vocabularies = languageNames.map((language) => messagesFor(language).vocabulary);

const tagWords = new Map(
	tagNames.flatMap((tag) =>
		[tag, ...vocabularies.flatMap((words) => [words.tag[tag], words.tags[tag]])].map(
			(word) => [keyOf(word), tag] as const,
		),
	),
);

const linkWords = new Map(
	linkTypeNames.flatMap((type) =>
		[type, ...vocabularies.map((words) => words.linkType[type])].map(
			(word) => [keyOf(word), type] as const,
		),
	),
);

// Labels of programs are written in many ways.
function keyOf(label: string): string {
	return foldText(label.replace(/[-_\s]+/g, " ").trim()).text;
}
