"use client";

import { useMessages } from "@/components/language/language-provider";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { DrawnBundle } from "./draw-graph";
import type { GraphNode } from "./graph-words";

/** The graph as a table: each line of it a row. */
export function GraphTable(props: {
	said: ReadonlyMap<string, GraphNode>;
	bundles: readonly DrawnBundle[];
}) {
	const { said, bundles } = props;
	const { map, vocabulary } = useMessages();
	const { column, graph, noLinks } = map.table;
	if (bundles.length === 0) return <EmptyState title={noLinks} />;
	return (
		<DataTable caption={graph}>
			<thead>
				<tr>
					<th scope="col">{column.from}</th>
					<th scope="col">{column.type}</th>
					<th scope="col">{column.to}</th>
					<th scope="col" data-number="">
						{column.count}
					</th>
				</tr>
			</thead>
			<tbody>
				{bundles.map(({ from, to, type, count }) => (
					<tr key={`${from} ${to} ${type}`}>
						<td className="min-w-56">
							<NodeLink node={said.get(from)} />
						</td>
						<td className="whitespace-nowrap">{vocabulary.linkType[type]}</td>
						<td className="min-w-56">
							<NodeLink node={said.get(to)} />
						</td>
						<td data-number="">{count}</td>
					</tr>
				))}
			</tbody>
		</DataTable>
	);
}

function NodeLink({ node }: { node: GraphNode | undefined }) {
	if (node === undefined) return null;
	return (
		<>
			<span className="block text-xs text-ink-2">{node.over}</span>
			<Link
				href={node.href}
				lang={node.language ?? undefined}
				className="font-serif text-[0.9375rem] leading-snug text-pretty-safe no-underline hover:underline"
			>
				{node.title}
			</Link>
		</>
	);
}
