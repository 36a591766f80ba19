import type { AnnotationView } from "@/lib/domain/annotation";
import type { ArticleRow, VersionView } from "@/lib/domain/article";
import type { LinkView } from "@/lib/domain/link";
import type { SpeakerView } from "@/lib/domain/speaker";
import type { StatementView } from "@/lib/domain/statement";
import type { ExportHead } from "@/lib/exports/export-head";

/**
 * What an exporter is given of an article: one version of it with everything its reader may see. The caller has
 * left out what is deleted or belongs to another member's private layer; `selectMarks` leaves out the rest.
 */
export interface ExportedArticle extends ExportHead {
	/** Without its counts, which are of what is on the screens and not of what is in the file. */
	readonly article: Omit<ArticleRow, "counts" | "waiting">;
	readonly version: VersionView;
	/** The annotations of the article, anchored in that version. */
	readonly annotations: readonly AnnotationView[];
	/** Links with an end in this article. */
	readonly links: readonly LinkView[];
	/** Statements with a passage in this article, each with all its passages; others may be among them. */
	readonly statements: readonly StatementView[];
	/** The speakers of its annotations; others may be among them. */
	readonly speakers: readonly SpeakerView[];
}
