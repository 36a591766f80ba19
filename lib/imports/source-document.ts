import type { Block, BlockKind } from "@/lib/domain/text";

/** An inline look of a block's words; offsets are in those words. */
export type Look = Block["inline"][number];

/** One block as a format gives it, before its words are judged. */
export interface SourceBlock {
	/** What the format says it is; null when it says no more than that it is a paragraph. */
	readonly kind: BlockKind | null;
	/** As they were written, white space at the edges allowed. */
	readonly words: string;
	readonly looks: readonly Look[];
}

/** What a format can leave out or change on the way to a text, beside what `toCanonicalText` does. */
export const dropCodes = [
	"dropped-scripts",
	"dropped-hidden",
	"dropped-page-parts",
	"dropped-forms",
	"dropped-pictures",
	"dropped-media",
	"dropped-links",
	"dropped-front-matter",
	"dropped-deletions",
	"dropped-comments",
	"dropped-running-heads",
	"joined-hyphens",
] as const;

export type DropCode = (typeof dropCodes)[number];

/** How often each thing was left out. */
export class Drops {
	readonly #counts = new Map<DropCode, number>();

	/** Counts one more, or `count` more. */
	add(code: DropCode, count = 1): void {
		this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
	}

	/** What was left out at all, in the order of `dropCodes`. */
	list(): { code: DropCode; count: number }[] {
		return dropCodes.flatMap((code) => {
			const count = this.#counts.get(code) ?? 0;
			return count > 0 ? [{ code, count }] : [];
		});
	}
}

/** The fields that a source can declare of itself, outside its text. */
export type DeclaredField = "title" | "outlet" | "author" | "published" | "address" | "language";

/** Where a source declares what it is. */
export type DeclaredIn = "json-ld" | "open-graph" | "page" | "byline" | "record" | "properties";

/** One thing that a source says of itself, as it is written there. */
export interface Declared {
	readonly field: DeclaredField;
	readonly value: string;
	readonly from: DeclaredIn;
}

/** A source read into blocks: what every format with looks of its own hands on. */
export interface SourceDocument {
	readonly blocks: readonly SourceBlock[];
	/** Best first. */
	readonly declared: readonly Declared[];
	readonly drops: Drops;
}

/**
 * An address that a link may keep, as it was written without white space at its edges: absolute, http, https or
 * mailto, at most 2,000 characters; anything else is null.
 */
export function safeHref(written: string): string | null {
	const href = written.trim();
	if (href.length > 2000 || !/^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href)) return null;
	return URL.canParse(href) ? href : null;
}
