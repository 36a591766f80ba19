"use client";

import { memo } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { LinkButton } from "@/components/links/link-button";
import type { LinkEditing } from "@/components/links/link-details";
import { LinkState } from "@/components/links/link-state";
import { PassageQuote } from "@/components/marks/passage-quote";
import { titleOf } from "@/components/statements/statement-words";
import { Button } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import type { LinkView } from "@/lib/domain/link";
import type { CrossLink, PerSide, SharedStatement } from "./pairing";

/** What joins two articles as a list: the same as the lines between them, and what can be done with each. */
export const LinkList = memo(function LinkList(props: {
	links: readonly CrossLink[];
	statements: readonly SharedStatement[];
	editing: LinkEditing;
	canRemove: (link: LinkView) => boolean;
	onShow: (ends: PerSide<string>) => void;
	onRemove: (link: LinkView) => void;
}) {
	const { compare } = useMessages();
	return (
		<div className="flex flex-col gap-5 p-4">
			{props.links.length === 0 && <p className="text-ink-2">{compare.listEmpty}</p>}
			<ul className="flex flex-col divide-y divide-line">
				{props.links.map((cross) => (
					<LinkRow
						key={cross.link.id}
						cross={cross}
						editing={props.editing}
						isRemovable={props.canRemove(cross.link)}
						onShow={props.onShow}
						onRemove={props.onRemove}
					/>
				))}
			</ul>
			<Statements statements={props.statements} onShow={props.onShow} />
		</div>
	);
});

const LinkRow = memo(function LinkRow(props: {
	cross: CrossLink;
	editing: LinkEditing;
	isRemovable: boolean;
	onShow: (ends: PerSide<string>) => void;
	onRemove: (link: LinkView) => void;
}) {
	const { compare } = useMessages();
	const { link, ends } = props.cross;
	return (
		<li className="grid items-start gap-x-5 gap-y-2.5 py-3.5 [contain-intrinsic-block-size:auto_7.5rem] [content-visibility:auto] md:grid-cols-[minmax(0,1fr)_9.5rem_minmax(0,1fr)_auto]">
			<PassageQuote passage={link.from} lead={compare.columns.from} />
			<div className="flex flex-col gap-1.5">
				<LinkButton link={link} editing={props.editing} />
				<LinkState link={link} />
			</div>
			<PassageQuote passage={link.to} lead={compare.columns.to} />
			<div className="flex gap-1.5">
				<Button size="small" onClick={() => props.onShow(ends)}>
					{compare.show}
				</Button>
				{props.isRemovable && (
					<Button size="small" variant="danger" onClick={() => props.onRemove(link)}>
						{compare.removeLink}
					</Button>
				)}
			</div>
		</li>
	);
});

function Statements(props: {
	statements: readonly SharedStatement[];
	onShow: (ends: PerSide<string>) => void;
}) {
	const { compare } = useMessages();
	const language = useLanguage();
	if (props.statements.length === 0) return null;
	return (
		<section>
			<Label as="h2">{compare.statementsTitle}</Label>
			<ul className="flex flex-col divide-y divide-line">
				{props.statements.map(({ statement, ends }) => {
					const [left, right] = [ends.left[0], ends.right[0]];
					return (
						<li key={statement.id} className="flex items-baseline gap-3 py-2">
							<span className="min-w-0 flex-1 font-serif text-[0.9375rem]">
								{titleOf(statement.titles, language)}
							</span>
							{left !== undefined && right !== undefined && (
								<Button size="small" onClick={() => props.onShow({ left, right })}>
									{compare.show}
								</Button>
							)}
						</li>
					);
				})}
			</ul>
		</section>
	);
}
