"use client";

import { ArrowLeftRight, ArrowRight } from "lucide-react";
import { useKeys } from "@/components/keys/use-keys";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { WhyNotList } from "@/components/links/why-not-list";
import { TagChip } from "@/components/marks/tag-chip";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { LinkView } from "@/lib/domain/link";
import { type LinkType, linkTypesBetween } from "@/lib/domain/link-types";
import type { PublishedDate } from "@/lib/domain/published-date";
import { formatPublished } from "@/lib/i18n/format";
import { across, type Basis, type Side, type TypeChoice } from "./pairing";

/** Two chosen passages and what can be made of them. */
export interface Pair {
	readonly from: AnnotationView;
	readonly to: AnnotationView;
	/** The side the link would start from. */
	readonly start: Side;
	/** What that rests on. */
	readonly basis: Basis;
	readonly choices: readonly TypeChoice[];
	/** The links between the two that are there. */
	readonly placed: readonly LinkView[];
}

/** Both ends of a link to be, its direction, and the types it may have, each with its digit. */
export function LinkBar(props: {
	pair: Pair;
	published: Readonly<Record<Side, PublishedDate | null>>;
	onType: (type: LinkType) => void;
	onSwap: () => void;
	onSameStatement: () => void;
	onClear: () => void;
}) {
	const { compare } = useMessages();
	const { keyOf } = useKeys();
	const { pair, published } = props;
	return (
		<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
			<div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
				<End annotation={pair.from} published={published[pair.start]} />
				<ArrowRight aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
				<End annotation={pair.to} published={published[across(pair.start)]} />
				<Button
					size="small"
					variant="quiet"
					keyHint={keyOf("swap") ?? undefined}
					icon={<ArrowLeftRight aria-hidden="true" className="size-4" />}
					onClick={props.onSwap}
				>
					{compare.swap}
				</Button>
				<span className="text-xs text-ink-2" role="status">
					{compare[pair.basis]}
				</span>
			</div>
			<Types pair={pair} onType={props.onType} />
			<div className="ml-auto flex gap-1.5">
				<Button keyHint={keyOf("statement") ?? undefined} onClick={props.onSameStatement}>
					{compare.sameStatement}
				</Button>
				<Button variant="quiet" keyHint="Esc" onClick={props.onClear}>
					{compare.clear}
				</Button>
			</div>
		</div>
	);
}

/** One chosen passage, short: its tag, its first words, its date. */
export function End(props: { annotation: AnnotationView; published: PublishedDate | null }) {
	const { everywhere } = useMessages();
	const language = useLanguage();
	const { annotation, published } = props;
	const words = annotation.pieces.filter(({ role }) => role === "body").map(({ quote }) => quote);
	return (
		<span className="inline-flex min-w-0 items-center gap-2">
			<TagChip tag={annotation.tag} />
			<span className="max-w-48 truncate font-serif text-[0.9375rem] max-lg:max-w-32">
				{words.join(everywhere.gap)}
			</span>
			<span className="text-xs whitespace-nowrap text-ink-2">
				{published === null ? everywhere.unknownDate : formatPublished(published, language)}
			</span>
		</span>
	);
}

function Types(props: { pair: Pair; onType: (type: LinkType) => void }) {
	const { compare, linking, vocabulary } = useMessages();
	const { keyOf } = useKeys();
	const { pair } = props;
	const isTurnable = linkTypesBetween(pair.to.tag, pair.from.tag).length > 0;
	const offered = pair.choices.filter(({ standing }) => standing !== "forbidden");
	const first = offered.find(({ standing }) => standing === "open")?.type;
	return (
		// biome-ignore lint/a11y/useSemanticElements: a row of actions, not fields of a form
		<div
			role="group"
			aria-label={compare.typesLabel}
			className="flex flex-wrap items-center gap-1.5"
		>
			{offered.length === 0 && (
				<p role="status" className="text-attention">
					{compare.noneAllowed(vocabulary.tag[pair.from.tag], vocabulary.tag[pair.to.tag])}{" "}
					{isTurnable ? linking.whyNot.turned : linking.whyNot.nothing}
				</p>
			)}
			{offered.map(({ type, standing }) => (
				<Button
					key={type}
					variant={type === first ? "main" : "plain"}
					data-first-type={type === first ? "" : undefined}
					keyHint={keyOf(type) ?? undefined}
					title={vocabulary.linkTypeMeaning[type]}
					disabled={standing === "placed"}
					onClick={() => props.onType(type)}
				>
					{vocabulary.linkType[type]}
					{standing === "placed" && (
						<span className="text-xs font-normal">({compare.alreadyPlaced})</span>
					)}
				</Button>
			))}
			<Forbidden
				pair={pair}
				types={pair.choices.filter(({ standing }) => standing === "forbidden")}
			/>
		</div>
	);
}

function Forbidden({ types, pair }: { types: readonly TypeChoice[]; pair: Pair }) {
	const { compare } = useMessages();
	if (types.length === 0) return null;
	return (
		<Popover
			label={compare.notAllowedHere}
			side="top"
			trigger={
				<Button variant="quiet" size="small">
					{compare.notAllowedHere} ({types.length})
				</Button>
			}
		>
			<WhyNotList types={types.map(({ type }) => type)} from={pair.from.tag} to={pair.to.tag} />
		</Popover>
	);
}
