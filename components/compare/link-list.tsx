"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { PassageQuote } from "@/components/marks/passage-quote";
import { StateWord } from "@/components/marks/state-word";
import { titleOf } from "@/components/statements/statement-words";
import { Button } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import { SelectField } from "@/components/ui/select-field";
import type { LinkView } from "@/lib/domain/link";
import { type LinkType, linkTypesBetween } from "@/lib/domain/link-types";
import type { CrossLink, SharedStatement, Side } from "./pairing";

/** What joins two articles as a list: the same as the lines between them, and what can be done with each. */
export function LinkList(props: {
	links: readonly CrossLink[];
	statements: readonly SharedStatement[];
	/** The type a link has, or will have once what is being saved is read back. */
	typeOf: (link: LinkView) => LinkType;
	busy: boolean;
	canRemove: (link: LinkView) => boolean;
	onShow: (ends: Readonly<Record<Side, string>>) => void;
	onType: (link: LinkView, type: LinkType) => void;
	onRemove: (link: LinkView) => void;
}) {
	const { compare } = useMessages();
	return (
		<div className="flex flex-col gap-5 p-4">
			{props.links.length === 0 && <p className="text-ink-2">{compare.listEmpty}</p>}
			<ul className="flex flex-col divide-y divide-line">
				{props.links.map(({ link, ends }) => (
					<li
						key={link.id}
						className="grid items-start gap-x-5 gap-y-2.5 py-3.5 md:grid-cols-[minmax(0,1fr)_9.5rem_minmax(0,1fr)_auto]"
					>
						<PassageQuote passage={link.from} lead={compare.columns.from} />
						<div className="flex flex-col gap-1.5">
							<LinkTypeField
								link={link}
								type={props.typeOf(link)}
								disabled={props.busy}
								onType={props.onType}
							/>
							<StateWord state={link.state} stale={link.stale} />
						</div>
						<PassageQuote passage={link.to} lead={compare.columns.to} />
						<div className="flex gap-1.5">
							<Button size="small" onClick={() => props.onShow(ends)}>
								{compare.show}
							</Button>
							{props.canRemove(link) && (
								<Button size="small" variant="danger" onClick={() => props.onRemove(link)}>
									{compare.removeLink}
								</Button>
							)}
						</div>
					</li>
				))}
			</ul>
			<Statements statements={props.statements} onShow={props.onShow} />
		</div>
	);
}

function LinkTypeField(props: {
	link: LinkView;
	type: LinkType;
	disabled: boolean;
	onType: (link: LinkView, type: LinkType) => void;
}) {
	const { compare, vocabulary } = useMessages();
	const { link } = props;
	const options = linkTypesBetween(link.from.tag, link.to.tag).map((value) => ({
		value,
		label: vocabulary.linkType[value],
	}));
	return (
		<SelectField
			label={compare.changeType}
			hideLabel
			options={options}
			value={props.type}
			disabled={props.disabled}
			onValue={(type) => type === props.type || props.onType(link, type)}
		/>
	);
}

function Statements(props: {
	statements: readonly SharedStatement[];
	onShow: (ends: Readonly<Record<Side, string>>) => void;
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
