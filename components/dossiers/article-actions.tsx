"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { IconButton } from "@/components/ui/button";
import { Menu, MenuItem, MenuLink } from "@/components/ui/menu";
import { useRemoval } from "@/components/writing/use-removal";
import type { ArticleRow } from "@/lib/domain/article";

/** What can be done with one article of a dossier; removing it is for those who lead it. */
export function ArticleActions(props: {
	article: ArticleRow;
	leads: boolean;
	onEdit: (articleId: string) => void;
}) {
	const { id, title } = props.article;
	const words = useMessages().dossiers.articles;
	const remove = useRemoval();
	const said = { removed: words.removed(title), restored: words.restored(title) };
	return (
		<Menu
			align="end"
			trigger={
				<IconButton
					size="small"
					label={words.actionsFor(title)}
					icon={<Ellipsis aria-hidden="true" className="size-4" />}
				/>
			}
		>
			<MenuLink href={`/articles/${id}`}>{words.open}</MenuLink>
			<MenuLink href={`/dossiers/${props.article.dossierId}/activity?article=${id}`}>
				{words.history}
			</MenuLink>
			<MenuItem
				icon={<Pencil aria-hidden="true" className="size-4" />}
				onSelect={() => props.onEdit(id)}
			>
				{words.edit}
			</MenuItem>
			{props.leads && (
				<MenuItem
					tone="danger"
					icon={<Trash2 aria-hidden="true" className="size-4" />}
					onSelect={() => void remove("articles", id, said)}
				>
					{words.remove}
				</MenuItem>
			)}
		</Menu>
	);
}
