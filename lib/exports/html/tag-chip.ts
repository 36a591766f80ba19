import { type Tag, tagRow } from "@/lib/domain/tags";
import { type Markup, markup } from "@/lib/exports/markup";

/** A tag as a chip: its sign in its shape, and its word. */
export function tagChip(tag: Tag, word: string): Markup {
	const { shape, sign } = tagRow(tag);
	return markup`<span class="chip tag-${tag}"><span class="sign ${shape}" aria-hidden="true">${sign}</span> ${word}</span>`;
}
