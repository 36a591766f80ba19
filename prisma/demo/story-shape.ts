import type { Certainty, CheckWorthiness, QuoteType } from "@/lib/domain/annotation-fields";
import type { ArticleState } from "@/lib/domain/article-states";
import type { Language } from "@/lib/domain/languages";
import type { LinkType } from "@/lib/domain/link-types";
import type { Precision } from "@/lib/domain/published-date";
import type { Reason, ReviewState } from "@/lib/domain/review";
import type { Role } from "@/lib/domain/roles";
import type { Stance } from "@/lib/domain/statements";
import type { Tag } from "@/lib/domain/tags";

export interface DemoMember {
	readonly key: string;
	readonly name: string;
	readonly email: string;
	readonly role: Role;
	readonly locale: Language;
	readonly initials?: string;
}

export interface DemoOutlet {
	readonly key: string;
	readonly name: string;
}

export interface DemoSpeaker {
	readonly key: string;
	readonly name: string;
	readonly aliases: readonly string[];
	/** Key of the outlet this speaker is. */
	readonly outlet?: string;
}

export interface DemoArticle {
	readonly key: string;
	/** Name of the file in `articles/`. */
	readonly file: string;
	readonly outlet: string;
	/** The headline, as it first stands in the file. */
	readonly title: string;
	readonly author: string | null;
	/** Local time in `zone`, as precise as `precision` says: "2026-03-02T18:12", "2026-03-04", "2026-03". */
	readonly published: string;
	readonly precision: Precision;
	readonly zone: "Europe/Paris";
	readonly language: "fr" | "en";
	readonly address: string | null;
	/** Agencies the article names as its own. */
	readonly credits: readonly string[];
	readonly state: ArticleState;
	readonly assignee: string | null;
	readonly due: string | null;
	/** What the assignee was told. */
	readonly message?: string;
}

export interface DemoPiece {
	readonly quote: string;
	/** Which occurrence of the quote in the file, counted from 1; given whenever there are several. */
	readonly occurrence?: number;
}

export interface DemoDecision {
	/** A reviewer or administrator, never who made the thing. */
	readonly by: string;
	readonly reason?: Reason;
	readonly words?: string;
}

export interface DemoAnnotation {
	readonly key: string;
	readonly article: string;
	readonly tag: Tag;
	readonly by: string;
	/** The body; several pieces make a discontinuous passage. */
	readonly pieces: readonly DemoPiece[];
	readonly source?: readonly DemoPiece[];
	readonly cue?: readonly DemoPiece[];
	readonly speakers: readonly string[];
	readonly quoteType?: QuoteType;
	readonly certainty?: Certainty;
	readonly checkWorthiness?: CheckWorthiness;
	readonly note?: string;
	readonly state: ReviewState;
	readonly decision?: DemoDecision;
	/** What the decision that sends it back would have it say instead. */
	readonly correction?: Partial<Pick<DemoAnnotation, "tag" | "pieces" | "speakers">>;
	/** Approved by `decision`, then edited by its author: proposed again. */
	readonly editedAfterApproval?: true;
	readonly deleted?: true;
}

export interface DemoLink {
	readonly key: string;
	readonly from: string;
	readonly to: string;
	readonly type: LinkType;
	readonly by: string;
	readonly state: ReviewState;
	readonly decision?: DemoDecision;
}

export interface DemoMembership {
	readonly annotation: string;
	readonly stance: Stance;
	readonly by: string;
	readonly state: ReviewState;
	readonly decision?: DemoDecision;
}

export interface DemoStatement {
	readonly key: string;
	readonly titles: { readonly fr?: string; readonly en?: string };
	readonly members: readonly DemoMembership[];
}

/** A text that an outlet put in place of an earlier one. */
export interface DemoVersion {
	/** Key of the article. */
	readonly article: string;
	/** Name of the file in `versions/`. */
	readonly file: string;
	readonly by: string;
}

export interface Story {
	readonly dossier: { readonly title: string; readonly summary: string };
	/** The reviewer leads the dossier. */
	readonly members: readonly DemoMember[];
	readonly outlets: readonly DemoOutlet[];
	readonly speakers: readonly DemoSpeaker[];
	readonly articles: readonly DemoArticle[];
	readonly versions: readonly DemoVersion[];
	readonly annotations: readonly DemoAnnotation[];
	readonly links: readonly DemoLink[];
	readonly statements: readonly DemoStatement[];
}
