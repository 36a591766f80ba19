import type { CsvSeparator } from "@/lib/domain/csv-separators";
import type { ExportFormatName, ExportScope } from "@/lib/domain/export-format-names";
import type { MarksFilter } from "@/lib/domain/marks-filters";
import type { ReviewState } from "@/lib/domain/review";
import type { Tag } from "@/lib/domain/tags";
import type { ExportPlace } from "./export-place";

/** How the dialog is set; an empty list or day narrows nothing. */
export interface ExportChoice {
	readonly format: ExportFormatName;
	readonly marks: MarksFilter;
	readonly separator: CsvSeparator;
	readonly tags: readonly Tag[];
	readonly states: readonly ReviewState[];
	readonly memberIds: readonly string[];
	readonly from: string;
	readonly until: string;
}

const paths: Record<ExportScope, string> = { article: "/articles", dossier: "/dossiers" };

/** Where the file of a choice is fetched, below the root of the API. */
export function exportAddress(
	place: ExportPlace,
	choice: ExportChoice,
	more: Readonly<Record<string, string>> = {},
): string {
	const { format, from, marks, memberIds, separator, states, tags, until } = choice;
	const narrowing = {
		...{ tag: tags.join(","), state: states.join(","), memberId: memberIds.join(",") },
		...{ from, until },
	};
	const query = new URLSearchParams({ format, marks, separator, ...place.part, ...more });
	for (const [name, value] of Object.entries(narrowing)) if (value !== "") query.set(name, value);
	return `${paths[place.scope]}/${place.id}/export?${query}`;
}
