"use client";

import { Archive, Copy, Ellipsis, FolderInput, Pencil, Trash2 } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { IconButton } from "@/components/ui/button";
import { Menu, MenuItem, MenuLink } from "@/components/ui/menu";
import { versionsAddress } from "@/components/versions/addresses";
import { useRemoval } from "@/components/writing/use-removal";
import { type Half, useUndoable } from "@/components/writing/use-undoable";
import { api } from "@/lib/desk/api";
import type { ArticleRow } from "@/lib/domain/article";
import type { PlaceWay } from "./place-article";

/** What can be done with one article of a dossier; moving, archiving and removing it are for those who lead it. */
export function ArticleActions(props: {
	article: ArticleRow;
	leads: boolean;
	onEdit: (articleId: string) => void;
	onPlace: (articleId: string, way: PlaceWay) => void;
}) {
	const { id, title } = props.article;
	const words = useMessages().dossiers.articles;
	const remove = useRemoval();
	const archive = useArchiving(props.article);
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
			<MenuLink href={versionsAddress(id)}>{words.versions}</MenuLink>
			<MenuLink href={`/dossiers/${props.article.dossierId}/activity?article=${id}`}>
				{words.history}
			</MenuLink>
			<MenuItem
				icon={<Pencil aria-hidden="true" className="size-4" />}
				onSelect={() => props.onEdit(id)}
			>
				{words.edit}
			</MenuItem>
			<MenuItem
				icon={<Copy aria-hidden="true" className="size-4" />}
				onSelect={() => props.onPlace(id, "copy")}
			>
				{words.place.copy.item}
			</MenuItem>
			{props.leads && (
				<>
					<MenuItem
						icon={<FolderInput aria-hidden="true" className="size-4" />}
						onSelect={() => props.onPlace(id, "move")}
					>
						{words.place.move.item}
					</MenuItem>
					<MenuItem
						icon={<Archive aria-hidden="true" className="size-4" />}
						onSelect={() => void archive()}
					>
						{props.article.archived ? words.unarchive : words.archive}
					</MenuItem>
					<MenuItem
						tone="danger"
						icon={<Trash2 aria-hidden="true" className="size-4" />}
						onSelect={() => void remove("articles", id, said)}
					>
						{words.remove}
					</MenuItem>
				</>
			)}
		</Menu>
	);
}

/** Puts an article away or takes it up again, whichever it is not, and offers the way back. */
function useArchiving({ id, title, archived }: ArticleRow) {
	const words = useMessages().dossiers.articles;
	const undoable = useUndoable();
	const away: Half = {
		call: (opId) => api.archiveArticle(id, opId),
		words: words.archivedNow(title),
	};
	const back: Half = {
		call: (opId) => api.unarchiveArticle(id, opId),
		words: words.unarchivedNow(title),
	};
	return () => (archived ? undoable(id, back, away) : undoable(id, away, back));
}
