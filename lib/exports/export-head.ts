import type { CsvSeparator } from "@/lib/domain/csv-separators";
import type { ExportNarrowing } from "@/lib/domain/export-narrowing";
import type { Language } from "@/lib/domain/languages";
import type { MarksFilter } from "@/lib/domain/marks-filters";
import type { PersonView } from "@/lib/domain/people";

/** What is the same for everything in an export. */
export interface ExportHead {
	readonly dossier: { readonly id: string; readonly title: string };
	/** Which marks are wanted. */
	readonly marks: MarksFilter;
	/** What narrows them. */
	readonly narrowing: ExportNarrowing;
	/** The members it may name. */
	readonly members: readonly PersonView[];
	/** What parts the cells of tables. */
	readonly separator: CsvSeparator;
	/** ISO 8601, UTC. */
	readonly exportedAt: string;
	readonly softwareVersion: string;
	/** The language of the exporter's own words. */
	readonly language: Language;
	/** Where the newsroom is reached, an origin without a path: what addresses of passages begin with. */
	readonly address: string;
}
