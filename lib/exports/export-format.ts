import type { CarriedThing } from "@/lib/exports/carried-things";
import type { ExportSelection } from "@/lib/exports/export-source";

/** One format: how its file is called and sent, what it cannot carry, and how it is written. */
export interface ExportFormat {
	/** Without the dot; what tells two formats of one kind apart stands before it. */
	readonly extension: string;
	/** The value of the Content-Type header. */
	readonly mediaType: string;
	/** Whether a person can read the file as it stands: its beginning is what a preview shows. */
	readonly plain?: true;
	/** What is in the article and not in the file, whatever the filter. */
	readonly cannotCarry: readonly CarriedThing[];
	/**
	 * The file, in parts, made as they are asked for. It asks for one article after the other and keeps none; given
	 * rows that have been checked, it does not fail.
	 */
	readonly write: (selection: ExportSelection) => AsyncIterable<string | Uint8Array>;
}
