"use client";

import { Columns2, Ellipsis, Trash2 } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { PassageQuote } from "@/components/marks/passage-quote";
import { StateWord } from "@/components/marks/state-word";
import { IconButton } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import { Menu, MenuChoice, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { linksOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import type { LinkView } from "@/lib/domain/link";
import { type LinkType, linkTypesBetween } from "@/lib/domain/link-types";
import { seenFrom } from "./source-words";

/** The links of a passage, each with its far end quoted, and what can be done with it. */
export function LinksSection(props: {
	annotation: AnnotationView;
	view: DeskView;
	onRetype: (id: string, type: LinkType) => void;
	onRemove: (link: LinkView) => void;
	mayRemove: (link: LinkView) => boolean;
}) {
	const { desk } = useMessages();
	const links = linksOf(props.view, props.annotation.id);
	if (links.length === 0) return null;
	return (
		<section aria-label={desk.links} className="flex flex-col gap-2.5">
			<Label as="h3">{desk.links}</Label>
			{links.map((link) => (
				<LinkRow key={link.id} {...props} link={link} />
			))}
		</section>
	);
}

function LinkRow(props: Parameters<typeof LinksSection>[0] & { link: LinkView }) {
	const messages = useMessages();
	const { desk, vocabulary } = messages;
	const { link, annotation } = props;
	const { words, far } = seenFrom(link, annotation.id, messages);
	const types = linkTypesBetween(link.from.tag, link.to.tag);
	return (
		<PassageQuote
			passage={far}
			lead={
				<>
					{words} <StateWord state={link.state} stale={link.stale} className="font-normal" />
				</>
			}
			action={
				<Menu
					align="end"
					trigger={
						<IconButton
							size="small"
							label={desk.linkActions(words)}
							icon={<Ellipsis aria-hidden="true" className="size-4" />}
						/>
					}
				>
					<MenuChoice
						label={desk.changeType}
						value={link.type}
						options={types.map((type) => ({ value: type, label: vocabulary.linkType[type] }))}
						onValue={(type) => type !== link.type && props.onRetype(link.id, type)}
					/>
					<MenuSeparator />
					<MenuLink
						href={compareAddress(props.view, far.articleId)}
						icon={<Columns2 aria-hidden="true" className="size-4" />}
					>
						{desk.compareEnds}
					</MenuLink>
					<MenuItem
						tone="danger"
						disabled={!props.mayRemove(link)}
						icon={<Trash2 aria-hidden="true" className="size-4" />}
						onSelect={() => props.onRemove(link)}
					>
						{desk.removeLink}
					</MenuItem>
				</Menu>
			}
		/>
	);
}

/** The address of this article beside another; only this one where the other is the same or none is given. */
export function compareAddress(view: DeskView, otherId: string | null): string {
	const right = otherId === null || otherId === view.article.id ? "" : `&right=${otherId}`;
	return `/dossiers/${view.dossier.id}/compare?left=${view.article.id}${right}`;
}
