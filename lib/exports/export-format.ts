import type { CarriedThing } from "@/lib/exports/carried-things";
import type { SelectedArticle } from "@/lib/exports/select-marks";

/** One format: how its file is called and sent, what it cannot carry, and how it is written. */
export interface ExportFormat {
	/** Without the dot. */
	readonly extension: string;
	/** The value of the Content-Type header. */
	readonly mediaType: string;
	/** What is in the article and not in the file, whatever the filter. */
	readonly cannotCarry: readonly CarriedThing[];
	/** The text of the file, in parts; given rows that have been checked, it does not fail. */
	readonly write: (selected: SelectedArticle) => Iterable<string>;
}
