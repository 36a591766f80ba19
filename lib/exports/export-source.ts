import type { Spool } from "@/lib/domain/spool";
import type { ExportHead } from "@/lib/exports/export-head";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import type { Named } from "@/lib/exports/file-name";
import type { SelectedArticle } from "@/lib/exports/select-marks";

/** What is exported: one article or a dossier of many. */
export interface ExportSource extends ExportHead {
	/** What the file is named after. */
	readonly named: Named;
	/** The articles, read anew at each call and one after the other: never more than one is held. */
	readonly articles: () => AsyncIterable<ExportedArticle>;
	/** The number of the dossier's last event at this moment. */
	readonly lastEvent: () => Promise<number>;
	/** A new, empty place for bytes that have to wait. */
	readonly openSpool: () => Promise<Spool>;
}

/** What a format writes: a source whose articles are selected and checked as they are read. */
export interface ExportSelection extends Omit<ExportSource, "articles"> {
	readonly articles: () => AsyncIterable<SelectedArticle>;
}
