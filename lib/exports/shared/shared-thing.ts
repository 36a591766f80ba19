import type { Language } from "@/lib/domain/languages";
import type { PublishedDate } from "@/lib/domain/published-date";
import type { StatementTitles } from "@/lib/domain/statement";
import type { Stance } from "@/lib/domain/statements";
import type { Tag } from "@/lib/domain/tags";
import type { BlockKind } from "@/lib/domain/text";
import type { GradeWords } from "@/lib/domain/verdict-scale";

/** Words of a text, and the tags of the marks that lie over them; the outermost first. */
export interface SharedStretch {
	readonly words: string;
	readonly tags: readonly Tag[];
}

/** What is said about an article to people without an account: no ids, nobody of the newsroom. */
export interface SharedHead {
	readonly title: string;
	readonly outlet: string | null;
	readonly author: string | null;
	readonly published: PublishedDate | null;
	readonly address: string | null;
	readonly language: string;
}

/** A passage in the sentences that it stands in; stretches that do not follow each other are apart. */
export interface SharedPassage {
	readonly tag: Tag;
	readonly contexts: readonly (readonly SharedStretch[])[];
	readonly speakers: readonly string[];
}

/** A block of a whole text. */
export interface SharedBlock {
	readonly kind: BlockKind;
	readonly stretches: readonly SharedStretch[];
}

/** What was approved of an article, and its text where that is shown whole. */
export interface SharedArticle {
	readonly kind: "article";
	readonly head: SharedHead;
	readonly passages: readonly SharedPassage[];
	readonly text: readonly SharedBlock[] | null;
}

/** What was approved of a statement: its passages, each with its article, and the grade of its verdict if one stands. */
export interface SharedStatement {
	readonly kind: "statement";
	readonly titles: StatementTitles;
	readonly grade: GradeWords | null;
	readonly passages: readonly (SharedPassage & {
		readonly stance: Stance;
		readonly head: SharedHead;
	})[];
}

export type SharedThing = SharedArticle | SharedStatement;

/** How it is shown. */
export interface SharedLook {
	readonly language: Language;
	/** The last day (UTC) of the address. */
	readonly until: string;
	/** Inside another page, where it says less around it. */
	readonly embedded: boolean;
}
