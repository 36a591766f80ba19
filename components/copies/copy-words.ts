import type { CopyView } from "@/lib/domain/copy";
import { copyThreshold } from "@/lib/domain/independent-sources";
import type { Language } from "@/lib/domain/languages";
import { formatDuration } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";

/** How much is copied, as the beginning of a sentence that names where: the share, or the paragraphs where it is small. */
export function copiedWords(
	{ share, paragraphs }: Pick<CopyView, "share" | "paragraphs">,
	{ copies }: Messages,
): string {
	return share >= copyThreshold || paragraphs === 0
		? copies.share(percentOf(share))
		: copies.paragraphs(paragraphs);
}

/** Which of two copies was there first, by how much where that is known. */
export function orderWords(
	{ order, apart }: Pick<CopyView, "order" | "apart">,
	{ copies }: Messages,
	language: Language,
): string {
	if (apart === null || order === "unknown") return copies.order[order];
	const time = formatDuration(apart, language);
	return order === "earlier" ? copies.before(time) : copies.after(time);
}

/** A share in per cent: all of a text only when it is all, and never nothing. */
export function percentOf(share: number): string {
	const percent = Math.round(share * 100);
	return String(share < 1 ? Math.min(99, Math.max(1, percent)) : percent);
}
