"use client";

import { Columns2, Ellipsis, Trash2 } from "lucide-react";
import { useState } from "react";
import { placeAtFarEnd } from "@/components/compare/place-at-far-end";
import { useMessages } from "@/components/language/language-provider";
import type { LinkEditing } from "@/components/links/link-details";
import { LinkState } from "@/components/links/link-state";
import { PassageQuote } from "@/components/marks/passage-quote";
import { useMeantThread } from "@/components/threads/use-meant-thread";
import { IconButton } from "@/components/ui/button";
import { useFieldsClosed } from "@/components/ui/fields";
import { Label } from "@/components/ui/label";
import { late, useLate } from "@/components/ui/late";
import { Menu, MenuChoice, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { linksOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import type { LinkView } from "@/lib/domain/link";
import { linkTypesBetween } from "@/lib/domain/link-types";
import type { Span } from "@/lib/text/span";
import { seenFrom } from "./source-words";

/** What a link says of itself, loaded before it is unfolded. */
export const linkDetails = late(() =>
	import("@/components/links/link-details").then((part) => part.LinkDetails),
);

/** The links of a passage, each with its far end quoted, and what can be done with it. */
export function LinksSection(
	props: LinkEditing & {
		annotation: AnnotationView;
		view: DeskView;
		onRemove: (link: LinkView) => void;
		mayRemove: (link: LinkView) => boolean;
		/** Takes the keys back to the text. */
		onLeave: () => void;
	},
) {
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
	const { linking } = messages;
	const LinkDetails = useLate(linkDetails);
	const { link, annotation } = props;
	const { words, far } = seenFrom(link, annotation.id, messages);
	// A link about which more is said shows it without being asked.
	const isTalkedAbout = props.threads.some(({ subjectId }) => subjectId === link.id);
	const isMeant = useMeantThread() !== null;
	const [isOpen, setOpen] = useState(link.note !== null || isTalkedAbout || isMeant);
	return (
		<div className="flex flex-col gap-1">
			<PassageQuote
				passage={far}
				lead={
					<>
						{words} <LinkState link={link} />
					</>
				}
				action={<LinkMenu {...props} words={words} far={far} />}
			/>
			<button
				type="button"
				aria-expanded={isOpen}
				onClick={() => setOpen(!isOpen)}
				className="ml-3 min-h-6 self-start rounded-[4px] text-xs text-ink-2 hover:underline"
			>
				{isOpen ? linking.lessDetails : linking.details}
			</button>
			{isOpen && LinkDetails && (
				<div className="ml-3">
					<LinkDetails {...props} />
				</div>
			)}
		</div>
	);
}

function LinkMenu(props: Parameters<typeof LinkRow>[0] & { words: string; far: LinkView["from"] }) {
	const { desk, vocabulary } = useMessages();
	const { link, far } = props;
	const types = linkTypesBetween(link.from.tag, link.to.tag);
	const isClosed = useFieldsClosed();
	return (
		<Menu
			align="end"
			trigger={
				<IconButton
					size="small"
					label={desk.linkActions(props.words)}
					icon={<Ellipsis aria-hidden="true" className="size-4" />}
				/>
			}
		>
			{!isClosed && (
				<>
					<MenuChoice
						label={desk.changeType}
						value={link.type}
						options={types.map((type) => ({ value: type, label: vocabulary.linkType[type] }))}
						onValue={(type) => props.onEdit(link, { type })}
					/>
					<MenuSeparator />
				</>
			)}
			<MenuLink
				href={compareAddress(props.view, far.articleId)}
				icon={<Columns2 aria-hidden="true" className="size-4" />}
			>
				{desk.compareEnds}
			</MenuLink>
			<MenuItem
				tone="danger"
				disabled={isClosed || !props.mayRemove(link)}
				icon={<Trash2 aria-hidden="true" className="size-4" />}
				onSelect={() => props.onRemove(link)}
			>
				{desk.removeLink}
			</MenuItem>
		</Menu>
	);
}

/**
 * The address of this article beside another, with a mark of it chosen; only this one where the other is the same or
 * none is given.
 */
export function compareAddress(
	view: DeskView,
	otherId: string | null,
	markId: string | null = null,
	place: Span | null = null,
): string {
	const right = otherId === null || otherId === view.article.id ? "" : `&right=${otherId}`;
	const mark = markId === null ? "" : `#a=${markId}${placeAtFarEnd(place)}`;
	return `/dossiers/${view.dossier.id}/compare?left=${view.article.id}${right}${mark}`;
}
