"use client";

import { useMessages } from "@/components/language/language-provider";
import { DataTable } from "@/components/ui/data-table";
import type { ArticleRow } from "@/lib/domain/article";
import type { DossierMemberView } from "@/lib/domain/people";
import { workloadsOf } from "@/lib/domain/workload";

/** How much each member of a dossier has to do. */
export function WorkloadTable(props: {
	articles: readonly ArticleRow[];
	members: readonly DossierMemberView[];
	today: string;
}) {
	const { articles, members, today } = props;
	const words = useMessages().board.workload;
	const names = new Map(members.map(({ id, name }) => [id, name]));
	const loads = workloadsOf(articles, [...names.keys()], today);
	return (
		<section className="flex flex-col gap-2" aria-labelledby="board-workload">
			<h2 id="board-workload" className="text-label font-semibold">
				{words.title}
			</h2>
			<div className="max-w-3xl">
				<DataTable caption={words.title}>
					<thead>
						<tr>
							<th scope="col">{words.member}</th>
							<th scope="col" data-number="">
								{words.open}
							</th>
							<th scope="col" data-number="">
								{words.overdue}
							</th>
							<th scope="col" data-number="">
								{words.waiting}
							</th>
						</tr>
					</thead>
					<tbody>
						{loads.map(({ memberId, open, overdue, waiting }) => (
							<tr key={memberId ?? ""}>
								<th scope="row">{memberId === null ? words.nobody : names.get(memberId)}</th>
								<td data-number="">{open}</td>
								<td data-number="" className={overdue > 0 ? "text-attention" : undefined}>
									{overdue}
								</td>
								<td data-number="">{waiting}</td>
							</tr>
						))}
					</tbody>
				</DataTable>
			</div>
		</section>
	);
}
