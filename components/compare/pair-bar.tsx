"use client";

import { useKeys } from "@/components/keys/use-keys";
import { useMessages } from "@/components/language/language-provider";
import { LinkButton } from "@/components/links/link-button";
import type { LinkEditing } from "@/components/links/link-details";
import { LinkState } from "@/components/links/link-state";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { LinkView } from "@/lib/domain/link";
import type { LinkType } from "@/lib/domain/link-types";
import { End, LinkBar } from "./link-bar";
import { across, type Side, sides } from "./pairing";
import type { Desks } from "./use-compare-desks";
import type { Comparison } from "./use-comparison";

/** The foot of the comparison: what is chosen so far, the links that these two have, and what can be made of them. */
export function PairBar(props: {
	views: Desks;
	comparison: Comparison;
	editing: LinkEditing;
	mayRemove: (link: LinkView) => boolean;
	onRemove: (link: LinkView) => void;
	onType: (type: LinkType) => void;
	onSameStatement: () => void;
	onOpen: (side: Side) => void;
	/** Shows the text on a side, on a narrow screen. */
	onSheet: (side: Side) => void;
}) {
	const { comparison, views } = props;
	const { pair } = comparison;
	if (pair === null) return <HalfPair {...props} />;
	return (
		<div className="flex max-h-[45dvh] flex-col gap-2.5 overflow-y-auto border-t border-line bg-paper px-4 py-3">
			<Placed {...props} links={pair.placed} />
			<LinkBar
				pair={pair}
				published={{ left: views.left.article.published, right: views.right.article.published }}
				onType={props.onType}
				onSwap={comparison.swap}
				onSameStatement={props.onSameStatement}
				onClear={comparison.clear}
			/>
		</div>
	);
}

type Props = Parameters<typeof PairBar>[0];

/** The links that the two chosen passages have. */
function Placed(props: Props & { links: readonly LinkView[] }) {
	const { compare, linking } = useMessages();
	if (props.links.length === 0) return null;
	return (
		<ul
			aria-label={linking.compare.chosenLink}
			className="flex flex-wrap items-center gap-x-4 gap-y-1.5"
		>
			{props.links.map((link) => (
				<li key={link.id} className="flex flex-wrap items-center gap-2">
					<LinkButton link={link} editing={props.editing} />
					<LinkState link={link} />
					{props.mayRemove(link) && (
						<Button size="small" variant="danger" onClick={() => props.onRemove(link)}>
							{compare.removeLink}
						</Button>
					)}
				</li>
			))}
		</ul>
	);
}

function HalfPair(props: Props) {
	const { compare, linking } = useMessages();
	const { keyOf } = useKeys();
	const { comparison, views } = props;
	const side = sides.find((one) => comparison.chosen[one] !== null);
	const annotation = side === undefined ? null : comparison.chosen[side];
	const frame =
		"flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line bg-paper px-4 py-3";
	if (side === undefined || annotation === null)
		return (
			<div className={frame}>
				<p className="text-ink-2" role="status">
					{compare.hint}
				</p>
				<span
					aria-hidden="true"
					className="inline-flex items-center gap-1 text-xs text-ink-2 max-lg:hidden"
				>
					<Kbd>j</Kbd>
					<Kbd>k</Kbd>
					<Kbd>o</Kbd>
					<Kbd>l</Kbd>
				</span>
			</div>
		);
	const other = across(side);
	return (
		<div className={frame}>
			<End annotation={annotation} published={views[side].article.published} />
			<p role="status" className="text-ink-2">
				{compare.chooseOther[other]}
			</p>
			<Button size="small" className="lg:hidden" onClick={() => props.onSheet(other)}>
				{linking.compare.toSide[other]}
			</Button>
			<span className="ml-auto flex gap-1.5">
				<Button keyHint={keyOf("link") ?? undefined} onClick={() => props.onOpen(side)}>
					{linking.compare.openLink}
				</Button>
				<Button variant="quiet" keyHint="Esc" onClick={comparison.clear}>
					{compare.clear}
				</Button>
			</span>
		</div>
	);
}
