"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { StateWord } from "@/components/marks/state-word";
import { TagChip } from "@/components/marks/tag-chip";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { MapPassage } from "@/lib/domain/map";
import { type MapIndex, type PassageWords, passageAddress } from "./map-words";

// So many rows are drawn at once.
const stretch = 200;

/** The timeline as a table that says everything its dots do, in the order of time. */
export function TimelineTable(props: { index: MapIndex; passages: readonly MapPassage[] }) {
	const { index, passages } = props;
	const { table } = useMessages().map;
	const [most, setMost] = useState(stretch);
	const left = passages.length - most;
	const { column } = table;
	const heads = [
		"date",
		"outlet",
		"passage",
		"tag",
		"state",
		"speakers",
		"statements",
		"links",
	] as const;
	return (
		<div className="flex flex-col items-start gap-3">
			<div className="w-full min-w-0">
				<DataTable caption={table.timeline}>
					<thead>
						<tr>
							{heads.map((head) => (
								<th key={head} scope="col">
									{column[head]}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{passages.slice(0, most).map(({ id }) => (
							<Row key={id} said={index.wordsOf(id)} />
						))}
					</tbody>
				</DataTable>
			</div>
			{left > 0 && (
				<Button onClick={() => setMost(most + stretch)}>
					{table.more(Math.min(left, stretch))}
				</Button>
			)}
		</div>
	);
}

function Row({ said }: { said: PassageWords | null }) {
	if (said === null) return null;
	const { passage, article } = said;
	return (
		<tr>
			<td className="min-w-28">{said.date}</td>
			<td className="min-w-28">{said.outlet}</td>
			<td className="min-w-64">
				<Link
					href={passageAddress(passage)}
					lang={article?.language}
					className="font-serif text-[0.9375rem] leading-snug text-pretty-safe no-underline hover:underline"
				>
					{said.quote}
				</Link>
			</td>
			<td>
				<TagChip tag={passage.tag} size="small" />
			</td>
			<td>
				<StateWord state={passage.state} stale={passage.stale} tag={passage.tag} />
			</td>
			<td className="min-w-28">{said.speakers}</td>
			<td className="min-w-40">{said.statements.join(" · ")}</td>
			<td className="min-w-28">{said.links}</td>
		</tr>
	);
}
