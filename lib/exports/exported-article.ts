import type { AnnotationView } from "@/lib/domain/annotation";
import type { ArticleRow, VersionView } from "@/lib/domain/article";
import type { Language } from "@/lib/domain/languages";
import type { LinkView } from "@/lib/domain/link";
import type { MarksFilter } from "@/lib/domain/marks-filters";
import type { SpeakerView } from "@/lib/domain/speaker";
import type { StatementView } from "@/lib/domain/statement";

/**
 * What an exporter is given: one version of one article with everything its reader may see of it. The caller has
 * left out what is deleted or belongs to another member's private layer; `selectMarks` leaves out the rest.
 */
export interface ExportedArticle {
	readonly dossier: { readonly id: string; readonly title: string };
	readonly article: ArticleRow;
	readonly version: VersionView;
	/** The annotations of the article, anchored in that version. */
	readonly annotations: readonly AnnotationView[];
	/** Links with an end in this article. */
	readonly links: readonly LinkView[];
	/** Statements of the dossier, each with all its passages. */
	readonly statements: readonly StatementView[];
	readonly speakers: readonly SpeakerView[];
	/** Which marks are wanted. */
	readonly marks: MarksFilter;
	/** ISO 8601, UTC. */
	readonly exportedAt: string;
	readonly softwareVersion: string;
	/** The language of the exporter's own words. */
	readonly language: Language;
}
