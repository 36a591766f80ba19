"use client";

import { ArrowLeftRight, ChevronLeft } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { startingSide, typeChoices } from "@/components/compare/pairing";
import { useMessages } from "@/components/language/language-provider";
import { isKeyOf } from "@/components/links/type-key";
import { WhyNotList } from "@/components/links/why-not-list";
import { PassageQuote } from "@/components/marks/passage-quote";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Label } from "@/components/ui/label";
import type { LinkView, PassageView } from "@/lib/domain/link";
import { type LinkType, linkTypeRow } from "@/lib/domain/link-types";

/** Chooses how two passages relate: only the types their tags allow, each by its digit; the direction can be turned. */
export function LinkTypeStep(props: {
	mine: PassageView;
	far: PassageView;
	links: readonly LinkView[];
	onOther: () => void;
	onLink: (from: PassageView, to: PassageView, type: LinkType) => void;
}) {
	const { desk, linking } = useMessages();
	const words = desk.linkDialog;
	const { mine, far } = props;
	const [isTurned, setTurned] = useState(() => startsAtFar(mine, far));
	const [from, to] = isTurned ? [far, mine] : [mine, far];
	const all = choicesFor(from, to, props.links);
	const choices = all.filter(({ standing }) => standing !== "forbidden");
	const forbidden = all.filter(({ standing }) => standing === "forbidden");
	const choose = (type: LinkType) => props.onLink(from, to, type);
	const onKeyDown = (event: KeyboardEvent) => {
		const choice = choices.find(({ type }) => isKeyOf(type, event.nativeEvent));
		if (choice?.standing !== "open") return;
		event.preventDefault();
		choose(choice.type);
	};
	const list = useRef<HTMLDivElement>(null);
	useEffect(() => list.current?.querySelector<HTMLElement>("button:enabled")?.focus(), []);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the digits work wherever the focus is in this step
		<div onKeyDown={onKeyDown} className="flex flex-col gap-3">
			<PassageQuote passage={from} withTitle />
			<p className="pl-3 text-label text-ink-2">{words.arrow}</p>
			<PassageQuote passage={to} withTitle />
			<div className="flex flex-wrap gap-2">
				<Button
					size="small"
					icon={<ChevronLeft aria-hidden="true" className="size-4" />}
					onClick={props.onOther}
				>
					{words.other}
				</Button>
				<Button
					size="small"
					icon={<ArrowLeftRight aria-hidden="true" className="size-4" />}
					onClick={() => setTurned(!isTurned)}
				>
					{words.swap}
				</Button>
			</div>
			<Label as="h3">{words.typeTitle}</Label>
			{choices.length === 0 && <p className="text-attention">{words.noType}</p>}
			<div ref={list} className="flex flex-col gap-1">
				{choices.map(({ type, standing }) => (
					<TypeButton
						key={type}
						type={type}
						isPlaced={standing === "placed"}
						onPress={() => choose(type)}
					/>
				))}
			</div>
			{forbidden.length > 0 && (
				<details>
					<summary className="min-h-6 cursor-pointer text-label text-ink-2">
						{linking.whyNot.title} ({forbidden.length})
					</summary>
					<WhyNotList types={forbidden.map(({ type }) => type)} from={from.tag} to={to.tag} />
				</details>
			)}
		</div>
	);
}

function TypeButton(props: { type: LinkType; isPlaced: boolean; onPress: () => void }) {
	const { desk, vocabulary } = useMessages();
	const { type } = props;
	return (
		<button
			type="button"
			disabled={props.isPlaced}
			aria-keyshortcuts={linkTypeRow(type).key}
			onClick={props.onPress}
			className="flex min-h-9 items-center gap-2.5 rounded-card border border-line-2 bg-sheet px-2.5 py-1 text-left hover:bg-hover disabled:text-ink-3"
		>
			<Kbd>{linkTypeRow(type).key}</Kbd>
			<span className="font-medium">{vocabulary.linkType[type]}</span>
			<span className="min-w-0 flex-1 text-xs text-ink-2">
				{props.isPlaced ? desk.linkDialog.placed : vocabulary.linkTypeMeaning[type]}
			</span>
		</button>
	);
}

function choicesFor(from: PassageView, to: PassageView, links: readonly LinkView[]) {
	const end = ({ annotationId, tag }: PassageView) => ({ id: annotationId, tag });
	return typeChoices(end(from), end(to), links);
}

/** The later text is where a link starts, unless only the other direction is allowed. */
function startsAtFar(mine: PassageView, far: PassageView): boolean {
	const side = startingSide({
		tags: { left: mine.tag, right: far.tag },
		published: { left: mine.published, right: far.published },
	});
	const open = (from: PassageView, to: PassageView) =>
		choicesFor(from, to, []).some(({ standing }) => standing === "open");
	return side === "right" ? open(far, mine) : !open(mine, far);
}
