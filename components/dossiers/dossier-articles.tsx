"use client";

import { FilePlus2 } from "lucide-react";
import { useState } from "react";
import { largestCopies } from "@/components/copies/largest-copies";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { ArticleRow } from "@/lib/domain/article";
import { articleStates } from "@/lib/domain/article-states";
import type { CopyPair } from "@/lib/domain/copy";
import type { DossierView } from "@/lib/domain/dossier";
import { ArticleCards } from "./article-cards";
import { ArticleFilters } from "./article-filters";
import { isArchive, isFiltered, queryArticles } from "./article-query";
import { ArticleTable } from "./article-table";
import { EditArticle } from "./edit-article";
import { PlaceArticle, type PlaceWay } from "./place-article";
import { useArticleQuery } from "./use-article-query";

/** The articles of a dossier: to be searched, filtered, sorted, opened, and their particulars edited. */
export function DossierArticles(props: {
	dossier: DossierView;
	articles: readonly ArticleRow[];
	/** Which of them have much of each other. */
	copies: readonly CopyPair[];
	/** Today as ISO 8601, which due dates are compared with. */
	today: string;
}) {
	const { dossier, articles, today } = props;
	const words = useMessages().dossiers.articles;
	const [query, change] = useArticleQuery();
	const [editedId, setEditedId] = useState<string | null>(null);
	const [placing, setPlacing] = useState<Placing | null>(null);
	const edited = articles.find(({ id }) => id === editedId);
	const placed = articles.find(({ id }) => id === placing?.articleId);
	if (articles.length === 0) return <NoArticles dossierId={dossier.id} />;
	const onPlace = (articleId: string, way: PlaceWay) => setPlacing({ articleId, way });
	const inSight = articles.filter(({ archived }) => archived === isArchive(query));
	const shown = queryArticles(articles, query, articleStates);
	const copied = largestCopies(articles, props.copies);
	const rows = {
		articles: shown,
		copied,
		today,
		leads: dossier.leads,
		onEdit: setEditedId,
		onPlace,
	};
	return (
		<div className="flex flex-col gap-4">
			<ArticleFilters
				query={query}
				onChange={change}
				members={dossier.members}
				hasArchive={isArchive(query) || articles.some(({ archived }) => archived)}
				end={<ImportLink dossierId={dossier.id} />}
			/>
			<div role="status" className="flex flex-wrap items-center gap-3 text-label text-ink-2">
				{words.shown(shown.length, inSight.length)}
				{isFiltered(query) && (
					<Button size="small" variant="quiet" onClick={() => change(noFilter)}>
						{words.clear}
					</Button>
				)}
			</div>
			{shown.length === 0 ? (
				<EmptyState title={words.noMatch} />
			) : (
				<>
					<ArticleTable {...rows} query={query} onChange={change} />
					<ArticleCards {...rows} />
				</>
			)}
			{edited !== undefined && (
				<EditArticle
					key={edited.id}
					article={edited}
					members={dossier.members}
					outlets={outletsOf(articles)}
					onClose={() => setEditedId(null)}
				/>
			)}
			{placed !== undefined && placing !== null && (
				<PlaceArticle article={placed} way={placing.way} onClose={() => setPlacing(null)} />
			)}
		</div>
	);
}

const noFilter = { search: "", state: "", language: "", assignee: "", archive: "" };

/** Which article is to come into another dossier, and how. */
interface Placing {
	readonly articleId: string;
	readonly way: PlaceWay;
}

/** The outlets of these articles, each once, in order of the alphabet. */
function outletsOf(articles: readonly ArticleRow[]): string[] {
	return [...new Set(articles.flatMap(({ outlet }) => outlet ?? []))].sort();
}

function ImportLink({ dossierId }: { dossierId: string }) {
	const words = useMessages().dossiers.articles;
	return (
		<ButtonLink
			variant="main"
			className="h-9"
			href={`/dossiers/${dossierId}/import`}
			icon={<FilePlus2 aria-hidden="true" className="size-4" />}
		>
			{words.import}
		</ButtonLink>
	);
}

function NoArticles({ dossierId }: { dossierId: string }) {
	const { empty } = useMessages().dossiers.articles;
	return (
		<EmptyState title={empty.title} action={<ImportLink dossierId={dossierId} />}>
			{empty.text}
		</EmptyState>
	);
}
