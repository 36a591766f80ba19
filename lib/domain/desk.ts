import type { AnnotationView } from "./annotation";
import type { ArticleRow, VersionView } from "./article";
import type { EventView } from "./events";
import type { LinkView } from "./link";
import type { DossierMemberView } from "./people";
import type { SpeakerView } from "./speaker";
import type { StatementView } from "./statement";
import type { Block } from "./text";

/** Everything the article desk shows of one article. */
export interface DeskView {
	readonly dossier: { readonly id: string; readonly title: string; readonly leads: boolean };
	readonly article: ArticleRow;
	readonly version: VersionView;
	readonly annotations: readonly AnnotationView[];
	/** Links with an end in this article. */
	readonly links: readonly LinkView[];
	/** All statements of the dossier, each with all its passages. */
	readonly statements: readonly StatementView[];
	readonly speakers: readonly SpeakerView[];
	readonly members: readonly DossierMemberView[];
	/** All articles of the dossier, oldest first, for the rail and for choosing what to compare. */
	readonly articles: readonly ArticleRow[];
}

/** A page of the history, newest first; `next` continues it, null at its end. */
export interface EventPage {
	readonly events: readonly EventView[];
	readonly next: string | null;
}

/** What an importer proposes for an article; every field can be changed before it is saved. */
export interface ImportDraft {
	readonly original: {
		readonly sha256: string;
		readonly charset: string;
		readonly fileName: string | null;
	};
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly title: string;
	readonly outlet: string | null;
	readonly author: string | null;
	readonly published: ArticleRow["published"];
	readonly address: string | null;
	readonly language: ArticleRow["language"];
	readonly credits: readonly string[];
	/** What was done to the characters, as codes with counts. */
	readonly notices: readonly { readonly code: string; readonly count: number }[];
	/** Articles of the dossier with the same text. */
	readonly twins: readonly { readonly id: string; readonly title: string }[];
}
