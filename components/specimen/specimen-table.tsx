"use client";

import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { StateWord } from "@/components/marks/state-word";
import { TagChip } from "@/components/marks/tag-chip";
import { DataTable, type SortDirection, SortHeader } from "@/components/ui/data-table";
import { formatNumber } from "@/lib/i18n/format";
import { samplePassages } from "./sample-passages";
import { SpecimenSection } from "./specimen-section";

/** A table with a sorted column and a chosen row. */
export function SpecimenTable() {
	const { everywhere, specimen, vocabulary } = useMessages();
	const language = useLanguage();
	const [direction, setDirection] = useState<SortDirection>("ascending");
	const rows = direction === "ascending" ? samplePassages : [...samplePassages].reverse();
	return (
		<SpecimenSection title={specimen.table}>
			<DataTable caption={specimen.table}>
				<thead>
					<tr>
						<SortHeader
							direction={direction}
							onSort={() => setDirection(direction === "ascending" ? "descending" : "ascending")}
						>
							{specimen.article}
						</SortHeader>
						<SortHeader direction={null} onSort={() => undefined}>
							{specimen.tags}
						</SortHeader>
						<th scope="col">{specimen.states}</th>
						<th scope="col" data-number="">
							{vocabulary.tags.claim}
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((passage, n) => (
						<tr
							key={`${passage.annotationId}-${passage.outlet}`}
							aria-selected={n === 1 ? true : undefined}
						>
							<th scope="row">{passage.outlet ?? everywhere.unknownOutlet}</th>
							<td>
								<TagChip tag={passage.tag} size="small" />
							</td>
							<td>
								<StateWord state={passage.state} stale={passage.stale} tag={passage.tag} />
							</td>
							<td data-number="">{formatNumber(n * 1234, language)}</td>
						</tr>
					))}
				</tbody>
			</DataTable>
		</SpecimenSection>
	);
}
