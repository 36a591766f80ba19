"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { ArticleRow } from "@/lib/domain/article";
import type { StatementView } from "@/lib/domain/statement";
import { StatementCard } from "./statement-card";
import { StatementForm } from "./statement-form";
import { useOpenStatements } from "./use-open-statements";

/** The statements of a dossier: who says so, who says no, who was first, how many sources there really are. */
export function StatementList(props: {
	dossierId: string;
	leads: boolean;
	statements: readonly StatementView[];
	articles: readonly ArticleRow[];
}) {
	const { dossierId, statements, articles, leads } = props;
	const words = useMessages().statements;
	const [edited, setEdited] = useState<string | null>(null);
	const [open, toggle] = useOpenStatements();
	const current = statements.find(({ id }) => id === edited);
	const create = (
		<Button
			variant="main"
			icon={<Plus aria-hidden="true" className="size-4" />}
			onClick={() => setEdited(newStatement)}
		>
			{words.create.action}
		</Button>
	);
	return (
		<div className="flex flex-col gap-4">
			<h2 className="sr-only">{words.title}</h2>
			{statements.length === 0 ? (
				<EmptyState title={words.empty.title} action={create}>
					{words.empty.text}
				</EmptyState>
			) : (
				<div className="flex flex-wrap items-center justify-between gap-3">
					<p className="max-w-2xl text-pretty text-ink-2">{words.intro}</p>
					{create}
				</div>
			)}
			<ul className="flex flex-col gap-3">
				{statements.map((statement) => (
					<li key={statement.id}>
						<StatementCard
							dossierId={dossierId}
							statement={statement}
							articles={articles}
							leads={leads}
							isOpen={open.has(statement.id)}
							onToggle={() => toggle(statement.id)}
							onEdit={() => setEdited(statement.id)}
						/>
					</li>
				))}
			</ul>
			{(current !== undefined || edited === newStatement) && (
				<StatementForm
					key={edited}
					dossierId={dossierId}
					statement={current ?? null}
					onClose={() => setEdited(null)}
				/>
			)}
		</div>
	);
}

/** Stands for the statement that is not made yet. */
const newStatement = "new";
